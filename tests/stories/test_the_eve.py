"""The eve of a meeting: many guests think better of it within minutes, and one desk is told."""

from tests.client import Person
from tests.stories.town import Town


async def told(coordinator: Person) -> list[str]:
    """What came to the desk about answers."""
    found = [one["text"] for one in (await coordinator.chat())["messages"] if one["from"] == "bot"]
    return [text for text in found if "declined" in text]


async def declines(town: Town, name: str) -> None:
    guest = town.person(name)
    await guest.says("/upcoming mine")
    listed = await guest.sees()
    card = await guest.presses(listed.buttons[0])
    label = next(one for one in card.buttons if one in {"Decline", "Décliner"})
    await guest.presses(label)


async def test_the_first_answer_of_the_eve_comes_at_once_and_those_of_the_next_minutes_together(
    town: Town, coordinator: Person
) -> None:
    await town.wait_until("2016-07-11T16:00:00+00:00")
    before = len(await told(coordinator))
    for name in ("Participant, English", "Participant, French", "Speaker", "Committee member"):
        await declines(town, name)
    first = (await told(coordinator))[before:]
    assert len(first) == 1
    assert "Participant, English has declined." in first[0]
    await town.wait_until("2016-07-11T16:11:00+00:00")
    _, together = (await told(coordinator))[before:]
    assert together.startswith("Answers")
    for name in ("Participant, French", "Speaker", "Committee member"):
        assert f"{name} has declined." in together
    assert "Participant, English" not in together
    assert "Your day" not in together
    last = (await coordinator.sees()).buttons
    assert "Less of this" in last
