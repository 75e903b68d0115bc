"""Somebody asks months later who moved the meeting, and whether anybody was told."""

from tests.stories.town import Town


async def test_history_says_who_changed_what_and_who_was_told_what(town: Town) -> None:
    coordinator = town.person("Coordinator")
    text = (await coordinator.says("/upcoming mine")).text
    reference = next(line for line in text.splitlines() if "confirmed" in line).rpartition("· ")[2]
    await coordinator.says(f"/move {reference} 19–21 July")
    await coordinator.presses("Save")
    await coordinator.presses("Tell them now")
    await town.tick()
    guest = town.person("Participant, English")
    await guest.presses("Decline")

    history = await coordinator.says(f"/history {reference}")
    assert "Participant, English, " in history
    assert "Participant, English, answer: accepted → declined" in history
    assert "Coordinator, " in history
    assert "first day: 12 July 2016 → 19 July 2016" in history
    assert "Told of the change: " in history
    [line] = [one for one in history.text.splitlines() if "Told of the change" in one]
    assert "Participant, English" in line
    assert "Told of an answer: Coordinator" not in history


async def test_a_guest_is_told_nothing_of_who_did_what(town: Town) -> None:
    coordinator, guest = town.person("Coordinator"), town.person("Participant, English")
    text = (await coordinator.says("/upcoming mine")).text
    reference = next(line for line in text.splitlines() if "confirmed" in line).rpartition("· ")[2]
    refused = await guest.says(f"/history {reference}")
    assert "This activity is edited by its coordinator" in refused
