"""Who is forgotten stands in no table, no file and no log."""

from datetime import time, timedelta

import pytest
import structlog

from db.tables import Chat, Participation, Person
from programme import people, routines
from programme.rules import Rhythm
from programme.values import Answer
from tests import factories as make
from tests.handlers_people.house import ADA, AWA, House, Meet
from tests.handlers_people.searched import NAME, SAID, octets, rows, settle


async def test_who_is_forgotten_stands_in_no_table_no_file_and_no_log(
    house: House, meet: Meet
) -> None:
    with structlog.testing.capture_logs() as logs:
        number = await house.office.note(settle)
        awa = meet(AWA)
        by = await make.viewer(house.office, AWA, house.now())
        await house.office.act(people.choose_zone, by=by, zone="Africa/Dakar")
        assert "cannot be undone" in await awa.says("/forgetme")
        assert "Nothing was deleted" in await awa.presses("Keep it")
        assert NAME.encode() in octets(house.office)
        await awa.says("/forgetme")
        assert "You are forgotten" in await awa.presses("Delete everything")
    left = octets(house.office)
    for word in (NAME, SAID, "Africa/Dakar"):
        assert word.encode() not in left, word
    assert NAME not in repr(logs)
    [person] = [one for one in await rows(house.office, Person) if one.id == number]
    assert person.forgotten_at
    [part] = await rows(house.office, Participation)
    assert part.answer is Answer.DECLINED
    assert AWA not in [one.id for one in await rows(house.office, Chat)]
    assert "invitation" in await awa.says("/mydata"), "she is a stranger again"


async def test_who_answers_for_something_hands_it_over_first(house: House, meet: Meet) -> None:
    await house.office.note(settle)
    ada = meet(ADA)
    await ada.says("/forgetme")
    await ada.presses("Delete everything")
    assert "/team" in " ".join(ada.alerts)
    assert next(one.name for one in await rows(house.office, Person)) == "Ada"


@pytest.mark.parametrize(
    ("years", "kept"), [(0, True), (1, False)], ids=["before the time", "after it"]
)
async def test_what_was_kept_long_enough_goes_by_itself(
    house: House, years: int, kept: bool
) -> None:
    office = house.office
    rules = make.rules_of_the_office(rhythms={"clearing": Rhythm("*", time(3, 30))})
    office.rules = rules
    await office.note(settle)
    await office.note(routines.keep, now=make.BEGINNING)
    await office.note(routines.keep, now=make.BEGINNING + timedelta(days=80 + 40 * years))
    await office.shred()
    assert (SAID.encode() in octets(office)) is kept
    assert NAME.encode() in octets(office)
    later = make.BEGINNING + timedelta(days=1826 + 400 * years)
    await office.note(routines.keep, now=later)
    await office.shred()
    assert (NAME.encode() in octets(office)) is kept
