"""The radar over real activities: it warns of those of the table, and of no other."""

import subprocess
import sys
import tomllib
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import update

from bot.sample import part
from db.database import Database
from db.tables import Activity
from programme import importing, radar, visibility
from programme.almanac import Almanac, Blank
from programme.office import Office
from programme.radar import Advice, Plan, Stay
from programme.values import Kind, Place, Status
from programme.viewer import office_itself
from reading.public_holidays import PublicHolidays
from tests import factories as make
from tests.databases import one_now

database = one_now
TABLE = Path(__file__).parent / "clashes.toml"
SEATS = frozenset({"RO", "FR", "BE", "AT", "NL", "HU", "CH"})
BEFORE_ALL = datetime(2016, 3, 1, tzinfo=UTC)


async def spring(database: Database, almanac: Almanac) -> tuple[dict[int, str], Any]:
    """The sample's activities in the spring of 2016, all to come and nobody in them; and a look."""
    office = Office(database, make.rules_of_the_office(hosts=SEATS), almanac)
    by = office_itself(BEFORE_ALL)

    rows = part("activities")
    await office.act(importing.load, by=by, office=part("office"), activities=rows)
    with database.transaction(writes=True) as session:
        session.execute(update(Activity).values(status=Status.CONFIRMED))

    def look(session: Any, *, by: Any) -> dict[int, tuple[Advice, ...]]:
        every = visibility.see(session, visibility.activities(by))
        return {one.id: radar.advice(session, by=by, seen=one) for one in every}

    found = await office.ask(look, by=by)
    keys = dict(zip(sorted(found), (row["key"] for row in rows), strict=True))
    return keys, found


def lines_of(advice: tuple[Advice, ...], keys: dict[int, str], *, grave: bool) -> list[str]:
    """Advice as the table has it."""
    return sorted(
        f"{one.concern} {keys[one.other.activity] if one.other else one.day} "
        f"{one.place.territory if one.place else '-'}"
        for one in advice
        if one.grave is grave
    )


def compared(keys: dict[int, str], found: dict[int, tuple[Advice, ...]]) -> list[str]:
    """Where the radar and the table differ, silent activities too."""
    table = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    return [
        f"{keys[number]} {name}: {said}"
        for number, advice in found.items()
        for name, grave in (("said", True), ("noted", False))
        if (said := lines_of(advice, keys, grave=grave))
        != sorted(table.get(keys[number], {}).get(name, []))
    ]


async def test_of_the_54_rows_exactly_those_of_the_table_are_warned_of(
    database: Database, holidays: PublicHolidays
) -> None:
    keys, found = await spring(database, holidays)
    assert compared(keys, found) == []
    silent = [key for number, key in keys.items() if not any(one.grave for one in found[number])]
    assert len(keys) == 55
    assert len(silent) == 45


async def test_the_comparison_sees_an_almanac_without_a_page(
    database: Database, holidays: PublicHolidays
) -> None:
    keys, found = await spring(database, Blank())
    assert {line.split(" ", maxsplit=1)[0] for line in compared(keys, found)} == {
        "may-02",
        "may-04",
        "aug-04",
        "sep-04",
        "sep-09",
        "std-02",
    }


def test_a_process_that_runs_never_loads_the_library_of_holidays() -> None:
    loaded = "import sys, bot.running, bot.__main__; print('holidays' in sys.modules)"
    said = subprocess.run(
        [sys.executable, "-c", loaded], capture_output=True, text=True, check=True
    )
    assert said.stdout.strip() == "False"


def test_other_documents_holidays_and_weekends_are_known(holidays: PublicHolidays) -> None:
    new_york = Place("New York", "US", "America/New_York")
    session = Stay(1, new_york, date(2022, 8, 29), date(2022, 9, 9))
    said = radar.survey(Plan(1, "", None, Kind.CONFERENCE, (session,)), almanac=holidays)
    assert [(one.concern.value, one.day) for one in said] == [
        ("holiday", date(2022, 9, 5)),
        ("rest", date(2022, 9, 3)),
    ]
    assert holidays.weekend("AE", 2016) == {4, 5}
    assert holidays.weekend("AE", 2024) == {5, 6}
    assert holidays.knows("XK", 2016)
    bissau = replace(session, place=Place("Bissau", "GW", "Africa/Bissau"))
    told = radar.survey(Plan(1, "", None, Kind.MISSION, (bissau,)), almanac=holidays)
    assert "unknown" in {one.concern.value for one in told}
