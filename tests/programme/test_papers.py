"""What a paper brings tells nobody and arms nothing before today; taken back, it is as if not."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from db.tables import Activity, AgendaItem, Delivery, Leg, Paper, PaperRow, SourceLine
from programme.edits import LegGiven
from programme.papers import ActivityGiven, Alteration, LegAltered, RowGiven, take, take_back
from programme.papers.reading import laid_out, write_rows
from programme.particulars import ItemGiven
from programme.values import Days, Handed, Kind, Precision, Standing, Status
from programme.viewer import office_itself
from tests import factories as make
from tests.databases import one_now
from tests.programme.desk import ANA, COORDINATOR, LUC, Desk
from tests.twins import imports

database = one_now

POINTS = (ItemGiven("Day 1"), ItemGiven("Opening"), ItemGiven("x" * 400))
TABLES = (Activity, Leg, AgendaItem, SourceLine)


def days(desk: Desk, *, ahead: int) -> Days:
    first: date = desk.now.date() + timedelta(ahead)
    return Days(Precision.DAY, first, first + timedelta(1))


def brought(desk: Desk, title: str, *, ahead: int) -> RowGiven:
    leg = LegGiven(make.TBILISI, days(desk, ahead=ahead))
    given = ActivityGiven(title, "en_GB", Kind.WORKSHOP, (leg,), ("GLACY",), source=title)
    return RowGiven(replace(given, points=POINTS), Standing.SURE)


def handed_in(desk: Desk) -> tuple[int, int]:
    """A paper with what was, what comes, and other days of what is known; it, and the known one."""
    kinds = desk.office.rules.kinds
    asked = replace(kinds[Kind.WORKSHOP], asks=("project", "place", "days", "agenda"))
    desk.office.rules = make.rules_of_the_office(kinds={**kinds, Kind.WORKSHOP: asked})
    known = desk.convene([ANA, LUC], status=Status.CONFIRMED, title="Known")
    [leg] = desk.rows(Leg, activity_id=known)
    moved = Alteration(legs=(LegAltered(leg.id, days=days(desk, ahead=40)),))
    other = RowGiven(
        ActivityGiven("Known", "en_GB"), Standing.CHANGED, known, desk.row(known).version, moved
    )
    rows = [brought(desk, "Held", ahead=-90), brought(desk, "Coming", ahead=60), other]
    return desk.make(paper, rows=rows, owner=desk.people[COORDINATOR]), known


def paper(session: Session, *, rows: list[RowGiven], owner: int) -> int:
    one = Paper(
        person_id=owner,
        name="programme.txt",
        language="en_GB",
        state=Handed.OPEN,
        begun_at=make.BEGINNING,
        last_at=make.BEGINNING,
    )
    session.add(one)
    session.flush()
    by = office_itself(make.BEGINNING)
    write_rows(session, one.id or 0, laid_out(session, by=by, rows=rows))
    return one.id or 0


async def check_silence(desk: Desk, taking: imports.Take = take) -> int:
    """Take all of it: nobody is told, nothing of it is armed before today; the paper's number."""
    number, known = handed_in(desk)
    standings = (Standing.SURE, Standing.CHANGED)
    done = await desk.act(taking, paper_id=number, standings=standings)
    assert (len(done.references), done.altered, done.refused) == (2, (known,), 0)
    [held] = desk.rows(Activity, title="Held")
    [coming] = desk.rows(Activity, title="Coming")
    assert (held.status, coming.status) == (Status.COMPLETED, Status.TENTATIVE)
    armed = desk.rows(Delivery)
    assert not [row for row in armed if row.activity_id in {held.id, coming.id}]
    assert "change" not in {row.purpose.value for row in armed}
    assert all(row.due_at > desk.now for row in armed)
    for _ in range(3):
        assert await desk.take() == []
        desk.after(minutes=10)
    return number


async def check_undo(desk: Desk, back: imports.TakeBack = take_back) -> None:
    """Take all of it and take it back: every row of the programme is as it was before."""
    before = {table: len(desk.rows(table)) for table in TABLES}
    number = await check_silence(desk)
    [known] = desk.rows(Activity, title="Known")
    assert [row.title for row in desk.rows(AgendaItem)][:2] == ["Day 1", "Opening"]
    done = await desk.act(back, paper_id=number)
    assert (done.gone, done.restored, done.stayed) == (2, 1, 0)
    one_more = {Activity: 1, Leg: 1}
    now = {table: len(desk.rows(table)) - one_more.get(table, 0) for table in TABLES}
    assert now == before
    assert [leg.start_on for leg in desk.rows(Leg, activity_id=known.id)] == [make.JULY.start]
    assert {row.choice for row in desk.rows(PaperRow)} == {None}
    assert await desk.take() == []


async def test_an_import_tells_nobody_and_taken_back_leaves_nothing(desk: Desk) -> None:
    await check_undo(desk)


@pytest.mark.parametrize(
    ("twin", "broken"),
    [
        (imports.tells_of_changes, "'change' not in"),
        (imports.takes_what_was_for_what_comes, "TENTATIVE"),
    ],
    ids=lambda one: getattr(one, "__name__", ""),
)
async def test_an_import_that_tells_or_arms_is_found(
    desk: Desk, twin: imports.Take, broken: str
) -> None:
    with pytest.raises(AssertionError, match=broken):
        await check_silence(desk, twin)


async def test_an_undo_that_leaves_something_behind_is_found(desk: Desk) -> None:
    with pytest.raises(AssertionError, match="AgendaItem"):
        await check_undo(desk, imports.only_says_so)
