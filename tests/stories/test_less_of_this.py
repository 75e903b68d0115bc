"""A judge wants less of it: under each message, and with /reminders; nothing is lost."""

import pytest

from tests.client import Person
from tests.stories.reminded import WEEK_BEFORE, reminded, reminders
from tests.stories.town import Town


@pytest.fixture
def judge(town: Town) -> Person:
    return town.person("Participant, English")


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


async def test_who_takes_part_sees_what_will_come_and_silences_it_before_it_comes(
    town: Town, judge: Person
) -> None:
    await judge.says("/upcoming mine")
    card = await judge.presses((await judge.sees()).buttons[0])
    assert "Reminders" in card.buttons
    coming = await judge.presses("Reminders")
    assert "• Tuesday 5 July 2016, 09:00" in coming
    assert "Zone: London time" in coming
    silent = await judge.presses("No more reminders of it")
    assert "No reminders: Final meeting" in silent
    await town.wait_until(WEEK_BEFORE)
    assert await reminders(judge) == []
    await judge.presses("Remind me: Final meeting of")
    await town.wait_until("2016-07-11T17:30:00+00:00")
    assert len(await reminders(judge)) == 1
    other = town.person("Newcomer")
    assert "Reminders of" not in await other.says("/reminders EAP2-2016-003")


async def test_whoever_thinks_better_of_it_is_asked_no_more(town: Town, judge: Person) -> None:
    await judge.says("/reminders")
    await judge.presses("One more reminder")
    assert "was not understood." in await judge.says("I shall be late, sorry.")
    assert "Your reminders" in await judge.presses("Leave as it is")
    assert "was not understood." not in await judge.says("I shall be late, sorry.")
