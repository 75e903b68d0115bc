"""Before a move is saved, the card says what it would bring about; nothing has happened yet."""

from tests.stories.test_a_slip import changes, reference_of
from tests.stories.town import Town


async def test_a_move_says_what_moves_along_who_is_told_and_what_calendars_do(town: Town) -> None:
    coordinator = town.person("Coordinator")
    reference = await reference_of(coordinator)
    guest = town.person("Participant, English")
    await guest.says("/calendar")
    await town.person("Speaker").post("block", {})
    await town.settle()
    shown = await coordinator.says(f"/move {reference} 19–21 July")
    assert "Now: 12–14 July 2016" in shown
    assert "New: 19–21 July 2016" in shown
    assert "planned reminders move with it." in shown
    assert "have accepted and are asked to answer again." in shown
    assert "Told in Telegram, in 10 minutes: 5 people" in shown
    assert "Cannot be reached: Speaker" in shown
    assert "1 calendar shows it when it looks again; one has never looked yet." in shown
    assert "5 people have no calendar here." in shown
    assert "Nothing is saved yet." in shown
    assert await changes(town) == []
    near = await coordinator.says(f"/move {reference} 2-3 July")
    assert "Told in Telegram, at once: 5 people" in near


async def test_cancelling_says_who_will_be_told_before_it_asks_why(town: Town) -> None:
    manager = town.person("Project manager")
    reference = await reference_of(town.person("Coordinator"))
    asked = await manager.says(f"/cancel {reference}")
    assert "planned reminders lapse." in asked
    assert "Told in Telegram, in 10 minutes: 6 people" in asked
    assert "Cancelling needs a reason." in asked
    await manager.presses("Leave as it is")
    assert "confirmed" in await manager.says(f"/activity {reference}")
