"""Rows of a workbook, new and known; taken over and undone."""

from dataclasses import replace
from typing import Any

from db.tables import Activity, Leg
from programme.edits import LegGiven
from programme.papers import (
    ActivityGiven,
    LegAltered,
    Outcome,
    RowGiven,
    drawn,
    take,
    take_back,
    to_be_undone,
)
from programme.papers import Alteration as Altered
from programme.values import Place, Standing
from tests.programme.desk import COORDINATOR, Desk
from tests.programme.test_papers import brought, days
from tests.programme.waiting import Counted

BATUMI = Place("Batumi", "GE", "Asia/Tbilisi")
BOOKKEEPING = {"version", "revision", "revised_at", "tell_at"}


def new(desk: Desk, count: int) -> list[RowGiven]:
    """Some are past, some ahead, and every tenth lacks its project."""
    rows = [brought(desk, f"Part {n}", ahead=30 if n % 3 else -90) for n in range(count)]
    bare = [replace(one, given=replace(one.given, projects=())) for one in rows]
    return [bare[n] if n % 10 == 9 else one for n, one in enumerate(rows)]


def other(desk: Desk, known: int) -> RowGiven:
    """A known activity of which the place, the days and the title are other ones."""
    [leg] = desk.rows(Leg, activity_id=known)
    row = desk.row(known)
    said = LegAltered(leg.id, BATUMI, days(desk, ahead=45))
    alters = Altered(f"{row.title}, new", (said,))
    given = ActivityGiven(row.title, "en_GB", legs=(LegGiven(BATUMI),))
    return RowGiven(given, Standing.CHANGED, known, row.version, alters)


async def taken(desk: Desk, number: int, *standings: Standing) -> tuple[Outcome, int]:
    """What the office takes over as a press of the button does; and what the act alone costs."""
    which = {"paper_id": number, "standings": standings}
    ready = await desk.ask(drawn, **which)
    by = await desk.by(COORDINATOR)
    with Counted(desk.office.database) as counted:
        done = await desk.office.act(take, by=by, drawn=ready, **which)
    return done, counted.said


async def undone(desk: Desk, number: int) -> tuple[Any, int]:
    """The same taken back."""
    ready = await desk.ask(to_be_undone, paper_id=number)
    by = await desk.by(COORDINATOR)
    with Counted(desk.office.database) as counted:
        done = await desk.office.act(take_back, by=by, paper_id=number, drawn=ready)
    return done, counted.said


def standing(desk: Desk) -> list[dict[str, Any]]:
    """Every activity and leg, without what the door itself keeps of them."""
    rows = [*desk.rows(Activity), *desk.rows(Leg)]
    return [one.model_dump(exclude=BOOKKEEPING) for one in rows]
