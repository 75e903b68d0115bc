"""Reminders that somebody adds, stops, or aims at others."""

import pytest

from tests.client import Person
from tests.stories.reminded import WEEK_BEFORE, reminders
from tests.stories.town import Town


@pytest.fixture
def judge(town: Town) -> Person:
    return town.person("Participant, English")


async def test_an_own_reminder_comes_beside_the_others_and_goes_again(
    town: Town, judge: Person
) -> None:
    await judge.says("/reminders")
    await judge.presses("One more reminder")
    done = await judge.says("2 days before at 12:00")
    assert "Understood: 2 days before, at 12:00." in done
    assert "Also: 2 days before, at 12:00" in done
    await town.wait_until("2016-07-10T11:05:00+00:00")
    assert "Reminder: in 2 days" in await judge.sees()
    await judge.says("/reminders")
    gone = await judge.presses("Remove: 2 days before, at 12:00")
    assert "Also:" not in gone


async def test_a_coordinator_stops_one_reminder_and_adds_another(town: Town, judge: Person) -> None:
    coordinator = town.person("Coordinator")
    text = (await coordinator.says("/upcoming mine")).text
    reference = next(line for line in text.splitlines() if "confirmed" in line).rpartition("· ")[2]
    ladder = await coordinator.says(f"/reminders {reference}")
    assert "7 days before, at 09:00" in ladder
    await coordinator.presses("7 days before, at 09:00")
    stopped = await coordinator.presses("Do not send it")
    assert "It is not sent." in stopped
    assert "Send it again" in stopped.buttons
    await coordinator.presses("Back")
    await coordinator.presses("One more reminder")
    assert "Understood: 6 days before, at 12:00." in await coordinator.says(
        "6 days before at 12:00"
    )
    await town.wait_until(WEEK_BEFORE)
    assert await reminders(judge) == []
    await town.wait_until("2016-07-06T11:05:00+00:00")
    assert len(await reminders(judge)) == 1


async def shown_of_what_is_confirmed(coordinator: Person) -> str:
    """The reference of the first confirmed activity, whose reminders are shown."""
    text = (await coordinator.says("/upcoming mine")).text
    reference = next(line for line in text.splitlines() if "confirmed" in line).rpartition("· ")[2]
    await coordinator.says(f"/reminders {reference}")
    return reference


async def test_a_reminder_is_aimed_by_role_and_answer_with_one_press_each(
    town: Town, judge: Person
) -> None:
    coordinator = town.person("Coordinator")
    await shown_of_what_is_confirmed(coordinator)
    card = await coordinator.presses("7 days before, at 09:00")
    assert "To: participant, speaker, committee member" in card
    assert "Of these: everybody who has not declined" in card
    for label in ("✓ participant", "✓ committee member", "coordinator", "calendar file", "agenda"):
        card = await coordinator.presses(label)
    assert "To: speaker, coordinator" in card
    assert "With the event as a calendar file" in card
    assert "With the agenda" in card
    card = await coordinator.presses("✓ calendar file")
    assert "calendar file" in card.buttons
    assert "✓ agenda" in card.buttons
    card = await coordinator.presses("Not answered")
    assert "Of these: those who have not answered" in card
    card = await coordinator.presses("Accepted")
    assert "Of these: those who accepted" in card
    assert "✓ Accepted" in card.buttons
    await town.wait_until(WEEK_BEFORE)
    assert await reminders(judge) == []
    assert len(await reminders(town.person("Speaker"))) == 1


async def test_a_reminder_is_to_somebody_and_a_second_tap_or_an_old_button_does_no_harm(
    town: Town,
) -> None:
    coordinator = town.person("Coordinator")
    await shown_of_what_is_confirmed(coordinator)
    card = await coordinator.presses("10 days before, at 09:00")
    card = await coordinator.presses("✓ team member", on=card)
    assert "To: team member" in card
    venue = await coordinator.presses("venue’s clock")
    again = await coordinator.presses("✓ venue’s clock", on=venue)
    assert "(venue)" not in again
    assert "10 days before, at 09:00" in again


async def test_a_rule_is_typed_as_the_desk_says_it_and_repeated_as_it_was_understood(
    town: Town, judge: Person
) -> None:
    coordinator = town.person("Coordinator")
    reference = await shown_of_what_is_confirmed(coordinator)
    asked = await coordinator.presses("One more reminder")
    assert "1 day before, at 18:00 (venue)" in asked
    after = await coordinator.says("3 days after the end")
    assert "before the start, or before the end, and not after it" in after
    there = await coordinator.says("the day before at 18:00 at the venue")
    assert "Understood: 1 day before, at 18:00 (venue)." in there
    assert there.text.count("• 1 day before, at 18:00 (venue)") == 1, "the kind has it already"
    towards = await coordinator.says(f"/reminders {reference} 2 h before the end")
    assert "Understood: 2 hours before, counted from the end." in towards
    again = await coordinator.says(f"/reminders {reference} 2 h before the end")
    assert again.text.count("• 2 hours before, counted from the end") == 1
    await judge.says("/reminders")
    await judge.presses("One more reminder")
    own = await judge.says("T-2 18:00 at the venue")
    assert "Also: 2 days before, at 18:00 (venue)" in own
    await town.wait_until("2016-07-10T17:05:00+00:00")  # 18:05 in Canterbury
    assert "Reminder: in 2 days" in await judge.sees()
