"""What happens between the writing of a broadcast and its last message: stops, other guests."""

from sqlalchemy import select

from db.tables import Participation
from programme.values import Role
from tests import factories as make
from tests.client import Person
from tests.stories.broadcasting import answered, broadcast_to, drafted
from tests.stories.town import Town


async def test_it_is_stopped_and_goes_on_to_whoever_has_not_got_it(
    town: Town, coordinator: Person
) -> None:
    await drafted(town, coordinator)
    town.running.sender.epoch = None  # nobody sends for a moment
    card = await coordinator.sees()
    await coordinator.post("press", {"message_id": card.id, "button": "Send to 5"})
    await answered(town)
    await coordinator.post("press", {"message_id": card.id, "button": "Stop"})
    await answered(town)
    assert "Stopped." in await coordinator.sees()
    await town.tick()
    assert await broadcast_to(town) == []
    await coordinator.presses("Go on")
    assert len(set(await broadcast_to(town))) == len(await broadcast_to(town)) == 5


async def test_where_others_are_in_it_by_then_nothing_is_sent(
    town: Town, coordinator: Person
) -> None:
    await drafted(town, coordinator)
    card = await coordinator.sees()
    guest = town.person("Speaker")
    await guest.says("/upcoming")
    await declined(town, guest)
    shown = await coordinator.presses("Send to 5", on=card)
    assert coordinator.alerts == [
        "The recipients have changed: now 4 people. Nothing was sent; this is how it stands."
    ]
    assert "To: everybody (4)" in shown
    assert await broadcast_to(town) == []


async def test_as_many_others_are_not_those_its_writer_saw(town: Town, coordinator: Person) -> None:
    await drafted(town, coordinator)
    card = await coordinator.sees()
    office = town.running.office
    with office.database.transaction(writes=True) as session:
        part = session.scalars(select(Participation)).all()
        speaker = next(one for one in part if one.role is Role.SPEAKER)
        newcomer = make.person(session, name="Newcomer", chat=7007)
        make.part(session, activity=speaker.activity_id, person=newcomer)
        session.delete(speaker)
    await coordinator.presses("Send to 5", on=card)
    assert coordinator.alerts
    assert await broadcast_to(town) == []


async def test_a_colleague_stops_what_another_began(town: Town, coordinator: Person) -> None:
    reference = await drafted(town, coordinator)
    town.running.sender.epoch = None  # nobody sends for a moment
    card = await coordinator.sees()
    await coordinator.post("press", {"message_id": card.id, "button": "Send to 5"})
    await answered(town)
    head = town.person("Head of office")
    await head.post("messages", {"text": f"/broadcast {reference}"})
    await answered(town)
    for label in ("Under way: Coordinator", "Stop"):
        await head.post("press", {"message_id": (await head.sees()).id, "button": label})
        await answered(town)
    assert "Stopped." in await head.sees()
    await town.tick()
    assert await broadcast_to(town) == []


async def declined(town: Town, guest: Person) -> None:
    """Somebody opens the first activity of theirs and declines."""
    listed = await guest.says("/upcoming mine")
    await guest.presses(listed.buttons[0])
    await guest.presses("Decline")
