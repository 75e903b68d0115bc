"""A judge wants less of it: under each message, and with /reminders; nothing important is lost."""

import pytest

from tests.client import Person, Seen
from tests.stories.town import Town

WEEK_BEFORE = "2016-07-05T08:05:00+00:00"  # 09:05 in Canterbury, a week before the 12th


@pytest.fixture
def judge(town: Town) -> Person:
    return town.person("Participant, English")


async def reminded(town: Town, judge: Person) -> Seen:
    """The reminder of the week before."""
    await town.wait_until(WEEK_BEFORE)
    return await judge.sees()


async def reminders(judge: Person) -> list[str]:
    """Every reminder of the meeting in Canterbury so far."""
    found = [one["text"] for one in (await judge.chat())["messages"] if one["from"] == "bot"]
    return [text for text in found if text.startswith("Reminder") and "Canterbury" in text]


async def test_one_press_shows_what_can_be_less_and_one_more_does_it(
    town: Town, judge: Person
) -> None:
    reminder = await reminded(town, judge)
    offer = await judge.presses("Less of this", on=reminder)
    assert "Changes and cancellations always come." in offer
    done = await judge.presses("No more reminders of it")
    assert "Changes and cancellations still come." in done
    before = len(await reminders(judge))
    await town.wait_until("2016-07-12T09:00:00+00:00")
    assert len(await reminders(judge)) == before


async def test_undo_brings_them_back(town: Town, judge: Person) -> None:
    await judge.presses("Less of this", on=await reminded(town, judge))
    await judge.presses("No more reminders of it")
    assert "As it was before." in await judge.presses("Undo")
    before = len(await reminders(judge))
    await town.wait_until("2016-07-11T17:30:00+00:00")
    assert len(await reminders(judge)) == before + 1


async def test_a_change_comes_to_who_has_muted_it(town: Town, judge: Person) -> None:
    await judge.presses("Less of this", on=await reminded(town, judge))
    await judge.presses("No more reminders of it")
    coordinator = town.person("Coordinator")
    text = (await coordinator.says("/upcoming mine")).text
    reference = next(line for line in text.splitlines() if "confirmed" in line).rpartition("· ")[2]
    await coordinator.says(f"/move {reference} 20-22 July 2016")
    await coordinator.presses("Save")
    await town.wait_until("2016-07-05T09:00:00+00:00")
    assert "20–22 July 2016" in await judge.sees()


async def test_discreet_messages_show_nothing_until_they_are_pressed(
    town: Town, judge: Person
) -> None:
    await judge.says("/reminders")
    assert "locked screen" in await judge.presses("Discreet messages")
    veiled = await reminded(town, judge)
    assert veiled.text == "There is news for you."
    assert "Canterbury" in await judge.presses("Show")


async def test_quiet_hours_are_typed_and_echoed_and_kept(town: Town, judge: Person) -> None:
    await judge.says("/reminders")
    asked = await judge.presses("Quiet hours")
    assert "22:00-07:00" in asked
    again = await judge.says("at night, please")
    assert "“at night, please” was not understood." in again
    done = await judge.says("08:30 - 10:15")
    assert "Understood: no sound from 08:30 to 10:15." in done
    await town.wait_until(WEEK_BEFORE)
    assert await reminders(judge) == []
    await town.wait_until("2016-07-05T09:16:00+00:00")
    assert len(await reminders(judge)) == 1


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


async def test_a_reminder_is_aimed_by_role_and_answer_with_one_press_each(
    town: Town, judge: Person
) -> None:
    coordinator = town.person("Coordinator")
    text = (await coordinator.says("/upcoming mine")).text
    reference = next(line for line in text.splitlines() if "confirmed" in line).rpartition("· ")[2]
    await coordinator.says(f"/reminders {reference}")
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
    text = (await coordinator.says("/upcoming mine")).text
    reference = next(line for line in text.splitlines() if "confirmed" in line).rpartition("· ")[2]
    await coordinator.says(f"/reminders {reference}")
    card = await coordinator.presses("10 days before, at 09:00")
    card = await coordinator.presses("✓ team member", on=card)
    assert "To: team member" in card
    venue = await coordinator.presses("venue’s clock")
    again = await coordinator.presses("✓ venue’s clock", on=venue)
    assert "(venue)" not in again
    assert "10 days before, at 09:00" in again
