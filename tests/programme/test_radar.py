"""The radar: what it says of real activities, of whom it says how much, and when it is silent."""

import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from bot.sample import part
from db.database import Database
from db.tables import Activity, Link, Project, ProjectTerritory
from programme import cards, importing, radar, visibility
from programme.almanac import Almanac, Blank
from programme.office import Office
from programme.radar import Advice, Charge, Plan, Stay
from programme.values import Bond, Days, Kind, Level, Place, Precision, Right, Role, Status
from programme.viewer import office_itself
from reading.public_holidays import DEFAULT_PATH, PublicHolidays
from reading.public_holidays.making import build, current
from tests import factories as make
from tests.databases import one_now
from tests.programme.desk import ANA, COORDINATOR, MIA, Desk

database = one_now
TABLE = Path(__file__).parent / "clashes.toml"
SEATS = frozenset({"RO", "FR", "BE", "AT", "NL", "HU", "CH"})
BEFORE_ALL = datetime(2016, 3, 1, tzinfo=UTC)
LATER = Days(Precision.DAY, date(2016, 7, 25), date(2016, 7, 26))
NEXT_DAY = Days(Precision.DAY, date(2016, 7, 20), date(2016, 7, 21))
OUTSIDER = 31


@pytest.fixture(scope="session")
def holidays(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PublicHolidays]:
    """The almanac, made when it is not there."""
    path = Path(__file__).parents[2] / DEFAULT_PATH
    if not current(path):
        path = tmp_path_factory.mktemp("days") / "public_holidays.db"
        build(path)
    made = PublicHolidays(path)
    yield made
    made.close()


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


def plan(number: int, first: int, last: int, **given: Any) -> Plan:
    """A workshop in Tbilisi in July 2016."""
    place = given.pop("place", make.TBILISI)
    times = {name: given.pop(name) for name in ("begins", "ends", "venue") if name in given}
    stay = Stay(number, place, date(2016, 7, first), date(2016, 7, last), **times)
    return Plan(number, f"no. {number}", None, given.pop("kind", Kind.WORKSHOP), (stay,), **given)


ANA_IN, LUC_IN = {1: "Ana"}, {2: "Luc"}
GLACY = Charge(1, "GLACY", date(2016, 7, 19), frozenset({"GE"}))
EAP = Charge(2, "EAP", None, frozenset({"GE"}))
OPEN = Charge(3, "Octopus", None)
HALL = {"venue": "Hall 3"}
NINE, TEN, NOON = (datetime(2016, 7, 18, hour, tzinfo=UTC) for hour in (9, 10, 12))

# What is planned, what is beside it, and the concerns that the radar names.
PAIRS = (
    (plan(1, 18, 19, people=ANA_IN), plan(2, 19, 20, people=ANA_IN), ["person"]),
    (plan(1, 18, 19, people=ANA_IN), plan(2, 19, 20, people=LUC_IN), []),
    (plan(1, 18, 19, people=ANA_IN), plan(2, 20, 21, people=ANA_IN), []),
    (
        plan(1, 18, 19, people=ANA_IN),
        plan(2, 20, 21, people=ANA_IN, place=make.BELGRADE),
        ["travel"],
    ),
    (
        plan(1, 18, 19, people=ANA_IN),
        plan(2, 20, 21, people=ANA_IN, place=make.BELGRADE, kind=Kind.ONLINE),
        [],
    ),
    (
        plan(1, 18, 18, people=ANA_IN, begins=NINE, ends=TEN),
        plan(2, 18, 18, people=ANA_IN, begins=TEN, ends=NOON, kind=Kind.ONLINE),
        [],
    ),
    (
        plan(1, 18, 18, people=ANA_IN, begins=NINE, ends=NOON),
        plan(2, 18, 18, people=ANA_IN, begins=TEN, ends=NOON, kind=Kind.ONLINE),
        ["person"],
    ),
    (plan(1, 18, 19, people=ANA_IN), plan(2, 18, 19, people=ANA_IN, kind=Kind.CALL), []),
    (plan(1, 18, 19, **HALL), plan(2, 19, 20, **HALL), ["room"]),
    (plan(1, 18, 19, **HALL), plan(2, 20, 21, **HALL), []),
    (plan(1, 18, 19, **HALL), plan(2, 19, 20, place=make.BELGRADE, **HALL), []),
    (plan(1, 1, 2, charges=(EAP,)), plan(2, 9, 10, charges=(OPEN,)), ["territory"]),
    (plan(1, 1, 2, charges=(EAP,)), plan(2, 10, 11, charges=(OPEN,)), []),
    (plan(1, 1, 2, charges=(EAP,)), plan(2, 3, 4, charges=(OPEN, EAP)), []),
    (plan(1, 1, 2, charges=(EAP,)), plan(2, 3, 4), []),
    (plan(1, 1, 2, theme="proceeds"), plan(2, 30, 31, theme="proceeds"), ["theme"]),
    (plan(1, 1, 2, theme="proceeds"), plan(2, 30, 31, theme="24 7"), []),
    (plan(1, 18, 19, members=ANA_IN), plan(2, 18, 19, people=ANA_IN), ["members"]),
    (plan(1, 18, 19, charges=(GLACY,)), plan(2, 1, 2), []),
    (plan(1, 18, 20, charges=(GLACY,)), plan(2, 1, 2), ["ended"]),
    (plan(1, 18, 20, charges=(GLACY, EAP)), plan(2, 1, 2), []),
    (plan(1, 18, 19, charges=(EAP,), place=make.BELGRADE), plan(2, 1, 2), ["scope"]),
    (plan(1, 18, 19, charges=(OPEN,), place=make.BELGRADE), plan(2, 1, 2), []),
    (
        plan(1, 18, 19, charges=(EAP,), place=make.BELGRADE, kind=Kind.STUDY_VISIT),
        plan(2, 1, 2),
        [],
    ),
)


def test_each_concern_is_named_when_it_is_one_and_only_then() -> None:
    for mine, beside, concerns in PAIRS:
        said = radar.survey(mine, around=[beside], almanac=Blank())
        grave = [one.concern.value for one in said if one.grave]
        assert grave == concerns, (mine, beside)
        unseen = radar.survey(mine, hidden=[beside], almanac=Blank())
        theirs = {"person", "travel", "room", "territory", "theme", "members"}
        restricted = [one for one in unseen if one.concern.value == "restricted"]
        assert restricted == ([Advice(radar.Concern.RESTRICTED)] if theirs & {*grave} else [])


def test_a_host_takes_any_project() -> None:
    there = plan(1, 18, 19, charges=(EAP,), place=Place("Budapest", "HU", "Europe/Budapest"))
    assert [one.concern.value for one in radar.survey(there, almanac=Blank())] == ["scope"]
    assert radar.survey(there, almanac=Blank(), hosts=SEATS) == ()


async def test_who_may_not_see_it_learns_that_there_is_something_and_no_word_more(
    desk: Desk,
) -> None:
    """A coordinator of another project, the same participant, and what is above their reach."""
    other = desk.make(make.project, code="EAP2")
    desk.people[OUTSIDER] = desk.make(
        make.person, chat=OUTSIDER, rights=[Right.COORDINATOR], project=other
    )
    own = desk.convene([ANA], projects=[other], owner=desk.people[OUTSIDER])
    for level, said in (
        (Level.GREEN, ["person"]),
        (Level.AMBER, ["restricted"]),
        (Level.RED, []),
    ):
        beside = desk.convene([ANA], level=level, title="Canary")
        card = await desk.ask(cards.card, OUTSIDER, activity_id=own)
        assert [one.concern.value for one in card.advice] == said
        assert ("Canary" in repr(card.advice)) is (level is Level.GREEN)
        desk.make(_gone, number=beside)
    secret = desk.convene([ANA], leg_levels=[Level.AMBER], level=Level.GREEN, title="Canary")
    card = await desk.ask(cards.card, OUTSIDER, activity_id=own)
    assert [one.concern.value for one in card.advice] == ["restricted"]
    desk.make(_linked, one=own, two=secret)
    assert (await desk.ask(cards.card, OUTSIDER, activity_id=own)).advice == ()


def _gone(session: Any, *, number: int) -> int:
    session.get(Activity, number).status = Status.CANCELLED
    return number


def _linked(session: Any, *, one: int, two: int) -> int:
    session.add(Link(activity_id=one, other_id=two, bond=Bond.PART_OF))
    return one


async def test_a_card_says_what_the_rows_say_while_it_is_to_come(desk: Desk) -> None:
    """A project that ends, a territory out of scope, a colleague on the way, members elsewhere."""

    def scoped(session: Any) -> int:
        session.get(Project, desk.project).ends_on = date(2016, 7, 18)
        session.add(ProjectTerritory(project_id=desk.project, territory="RS"))
        return desk.project

    desk.make(scoped)
    number = desk.convene([ANA])
    belgrade = desk.convene([ANA, MIA], legs=[(make.BELGRADE, NEXT_DAY)])
    body = desk.make(make.body)
    past = desk.convene(body=body, kind=Kind.COMMITTEE, legs=[(make.PRISTINA, LATER)])
    desk.join(past, MIA, role=Role.MEMBER)
    session = desk.convene(body=body, kind=Kind.COMMITTEE, legs=[(make.PRISTINA, NEXT_DAY)])
    card = await desk.ask(cards.card, activity_id=number)
    said = [(one.concern.value, one.people) for one in card.advice]
    assert said == [("travel", ("Ana",)), ("ended", ()), ("scope", ())]
    convened = await desk.ask(cards.card, activity_id=session)
    [away] = [one for one in convened.advice if one.concern.value == "members"]
    assert (away.people, away.other and away.other.activity) == (("Mia",), belgrade)
    assert (await desk.ask(cards.card, ANA, activity_id=number)).advice == ()
    desk.after(days=30)
    assert (await desk.ask(cards.card, activity_id=number)).advice == ()


async def test_a_move_that_is_only_thought_of_is_judged_by_its_new_days(desk: Desk) -> None:
    number = desk.convene([ANA])
    desk.convene([ANA], legs=[(make.BELGRADE, LATER)])
    by = await desk.by(COORDINATOR)

    def look(session: Any, *, by: Any, days: Days) -> list[str]:
        question = visibility.activities(by).where(Activity.id == number)  # type: ignore[arg-type]
        [seen] = visibility.see(session, question)
        leg = seen.legs[0].id
        found = radar.advice(session, by=by, seen=seen, leg_id=leg, days=days)
        return [one.concern.value for one in found]

    assert await desk.office.ask(look, by=by, days=make.JULY) == []
    assert await desk.office.ask(look, by=by, days=LATER) == ["person"]
    month = Days(Precision.MONTH, date(2016, 7, 1), date(2016, 7, 31))
    assert await desk.office.ask(look, by=by, days=month) == []
    half = Days(Precision.TIME, date(2016, 7, 25), date(2016, 7, 25), time(9), time(10))
    assert await desk.office.ask(look, by=by, days=half) == ["person"]
    assert timedelta(0) == desk.now - by.now
