"""A process that begins computes anew what is owed: zones and rules may be others than before."""

import zoneinfo
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from importlib.resources import files
from pathlib import Path

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from bot.renewing import Renewal
from db.tables import Delivery
from programme import life
from programme.office import Office
from programme.owing import SLICE
from programme.rules import KindRules
from programme.values import Days, Kind, Precision, Status
from tests import factories as make
from tests.programme.conftest import desk
from tests.programme.desk import ANA, HEAD, LUC, MIA, Desk

__all__ = ["desk"]

Zones = Callable[[str, str], None]
EVE_OF_THE_TALKS = datetime(2016, 7, 17, 16, 0, tzinfo=make.BEGINNING.tzinfo)
AN_HOUR = timedelta(hours=1)


@pytest.fixture
def other_zones(tmp_path: Path) -> Iterator[Zones]:
    """A newer list of zones, in which a place keeps the clock of another."""

    def kept(place: str, of: str) -> None:
        file = tmp_path / place
        file.parent.mkdir(parents=True)
        file.write_bytes((files("tzdata") / "zoneinfo" / of).read_bytes())
        zoneinfo.reset_tzpath(to=[tmp_path])
        zoneinfo.ZoneInfo.clear_cache()

    yield kept
    zoneinfo.reset_tzpath()
    zoneinfo.ZoneInfo.clear_cache()


async def in_belgrade(desk: Desk) -> int:
    """A workshop that Ana, who lives in London, attends, and of which she has been told."""
    activity = desk.convene([ANA], legs=[(make.BELGRADE, make.JULY)])
    await desk.act(life.step, HEAD, activity_id=activity, step=Status.CONFIRMED)
    desk.after(minutes=10)
    await desk.deliver()
    return activity


def eve(desk: Desk) -> datetime:
    """When the reminder of the day before comes."""
    [at] = [at for _, rule, at in desk.waiting(ANA) if rule == "T-1"]
    return at


async def begun(desk: Desk, office: Office | None = None) -> None:
    """Another process begins."""
    await Renewal(office or desk.office, lambda: desk.now).rest()


async def test_a_newer_list_of_zones_moves_what_is_still_to_come(
    desk: Desk, other_zones: Zones
) -> None:
    await in_belgrade(desk)
    assert eve(desk) == EVE_OF_THE_TALKS
    other_zones("Europe/Belgrade", "Europe/London")
    await begun(desk)
    assert eve(desk) == EVE_OF_THE_TALKS + AN_HOUR
    desk.now = EVE_OF_THE_TALKS
    assert "T-1" not in {one.rule for one in await desk.deliver()}
    desk.now += AN_HOUR
    assert [one.rule for one in await desk.deliver() if one.chat_id == ANA] == ["T-1"]


async def test_what_was_sent_by_the_older_list_is_not_sent_again(
    desk: Desk, other_zones: Zones
) -> None:
    await in_belgrade(desk)
    desk.now = EVE_OF_THE_TALKS
    assert "T-1" in {one.rule for one in await desk.deliver()}
    other_zones("Europe/Belgrade", "Europe/London")
    await begun(desk)
    desk.now += AN_HOUR
    assert [one for one in await desk.deliver() if one.chat_id == ANA] == []


async def test_a_ladder_that_was_changed_in_the_settings_is_climbed_from_the_next_start(
    desk: Desk,
) -> None:
    await in_belgrade(desk)
    rules = desk.office.rules
    ladder = (*make.LADDER, replace(make.DAY_BEFORE, name="T-2", days=2, at=time(18)))
    kinds = {**rules.kinds, Kind.WORKSHOP: KindRules(ladder=ladder)}
    other = Office(desk.office.database, replace(rules, kinds=kinds))
    await begun(desk, other)
    assert [rule for _, rule, _ in desk.waiting(ANA)] == ["T-7", "T-2", "T-1"]


async def test_nothing_changes_where_nothing_is_different(desk: Desk) -> None:
    await in_belgrade(desk)
    before = desk.dump()
    await begun(desk)
    assert desk.dump() == before


async def test_what_falls_due_first_is_computed_first_and_a_few_at_a_time(desk: Desk) -> None:
    days = [date(2016, 8, 1) + timedelta(days=one) for one in range(SLICE + 1)]
    for day in reversed(days):
        legs = [(make.BELGRADE, Days(Precision.DAY, day, day))]
        activity = desk.convene([ANA], legs=legs)
        await desk.act(life.step, HEAD, activity_id=activity, step=Status.CONFIRMED)
    assert desk.make(forgotten) == 0
    renewal = Renewal(desk.office, lambda: desk.now)
    assert await renewal.some()
    left = {row.activity_id for row in desk.rows(Delivery) if row.due_at == make.BEGINNING}
    assert left == {SLICE + 1}
    await renewal.rest()
    assert make.BEGINNING not in {row.due_at for row in desk.rows(Delivery)}


async def test_of_many_guests_some_are_computed_at_a_time(desk: Desk) -> None:
    activity = desk.convene([ANA, LUC, MIA], legs=[(make.BELGRADE, make.JULY)])
    await desk.act(life.step, HEAD, activity_id=activity, step=Status.CONFIRMED)
    desk.make(forgotten)
    renewal, seen = Renewal(desk.office, lambda: desk.now, portion=1), []
    while await renewal.some():
        wrong = {row.chat_id for row in desk.rows(Delivery) if row.due_at == make.BEGINNING}
        seen.append(wrong & {ANA, LUC, MIA})
    assert seen == [{ANA, LUC, MIA}, {LUC, MIA}, {MIA}]
    assert make.BEGINNING not in {row.due_at for row in desk.rows(Delivery)}


def forgotten(session: Session) -> int:
    """Everything that waits has a wrong moment."""
    session.execute(update(Delivery).values(due_at=make.BEGINNING))
    return 0
