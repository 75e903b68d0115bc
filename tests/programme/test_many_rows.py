"""A workbook of thousands: what it costs does not grow by row, and Undo is as exact as for one."""

from dataclasses import replace
from typing import Any

import pytest

from db.tables import Activity, Alteration, Delivery, Leg, PaperRow, Unsettled
from programme import edits, owing
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
from programme.papers import (
    Alteration as Altered,
)
from programme.values import LegStatus, Place, Standing, Status
from tests.databases import one_now
from tests.programme.desk import ANA, COORDINATOR, HEAD, Desk
from tests.programme.test_papers import brought, days, paper
from tests.programme.waiting import Counted

database = one_now

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


async def new_ones(desk: Desk, count: int) -> tuple[int, int]:
    before = standing(desk)
    number = desk.make(paper, rows=new(desk, count), owner=desk.people[COORDINATOR])
    done, taking = await taken(desk, number, Standing.SURE, Standing.DOUBTFUL)
    assert (len(done.references), done.drafts, done.refused) == (count * 9 // 10, count // 10, 0)
    assert len(set(done.references)) == len(done.references)
    born = [one for one in desk.rows(Alteration) if one.was is None and one.activity_id]
    kinds = {one.thing for one in born}
    assert kinds == {"activity", "activity_project", "leg"}
    assert all(one.version == 1 for one in born)
    back, undoing = await undone(desk, number)
    assert (back.gone, back.stayed) == (count, 0)
    assert standing(desk) == before
    assert all(one.choice is None for one in desk.rows(PaperRow, paper_id=number))
    return taking, undoing


async def test_new_activities_cost_the_same_statements_however_many(desk: Desk) -> None:
    assert await new_ones(desk, 30) == await new_ones(desk, 300)


async def known_ones(desk: Desk, count: int) -> tuple[int, int]:
    known = [
        desk.convene(title=f"Known {n}", status=Status.POSTPONED if n == 3 else Status.TENTATIVE)
        for n in range(count)
    ]
    desk.make(agreed, activity=known[4])
    before = standing(desk)
    rows = [other(desk, one) for one in known]
    number = desk.make(paper, rows=rows, owner=desk.people[COORDINATOR])
    done, taking = await taken(desk, number, Standing.CHANGED)
    assert (len(done.altered), done.refused) == (count, 0)
    assert {leg.city for leg in desk.rows(Leg) if leg.activity_id in known} == {"Batumi"}
    assert {desk.row(one).status for one in known} == {Status.TENTATIVE}
    assert {desk.row(one).tell_at for one in known} == {None}
    back, undoing = await undone(desk, number)
    assert (back.restored, back.stayed) == (count, 0)
    assert standing(desk) == before
    for one in known:
        history = [row.version for row in desk.rows(Alteration, activity_id=one)]
        assert history == sorted(history)
        assert desk.row(one).version == max(history)
    return taking, undoing


def agreed(session: Any, *, activity: int) -> int:
    """The place and days of a leg are agreed."""
    [leg] = session.query(Leg).filter_by(activity_id=activity)
    leg.status = LegStatus.CONFIRMED
    return activity


async def test_known_activities_cost_the_same_statements_however_many(desk: Desk) -> None:
    assert await known_ones(desk, 30) == await known_ones(desk, 300)


async def test_what_changes_between_drawing_and_taking_is_looked_at_anew(desk: Desk) -> None:
    known = [desk.convene(title=f"Known {n}") for n in range(3)]
    rows = [*new(desk, 3), *(other(desk, one) for one in known)]
    number = desk.make(paper, rows=rows, owner=desk.people[COORDINATOR])
    which = {"paper_id": number, "standings": (Standing.SURE, Standing.CHANGED)}
    ready = await desk.ask(drawn, **which)
    await desk.act(edits.title, HEAD, activity_id=known[0], text="Other words", language="en_GB")
    desk.join(known[1], ANA)
    done = await desk.act(take, drawn=ready, **which)
    assert (done.altered, done.refused) == ((known[2], known[1]), 1)
    assert desk.row(known[0]).title == "Other words"
    again = await desk.act(take, drawn=ready, **which)
    # Refused once, it was shown as it stands now.
    assert (again.references, again.altered, again.refused) == ((), (known[0],), 0)
    ready = await desk.ask(to_be_undone, paper_id=number)
    await desk.act(edits.title, HEAD, activity_id=known[2], text="Mine", language="en_GB")
    back = await desk.act(take_back, paper_id=number, drawn=ready)
    assert (back.gone, back.restored, back.stayed) == (3, 2, 1)


@pytest.mark.parametrize(
    ("guests", "status"), [((), Status.TENTATIVE), ((ANA,), Status.CONFIRMED)], ids=["none", "one"]
)
async def test_what_many_changes_owe_is_computed_after_them(
    desk: Desk, guests: tuple[int, ...], status: Status
) -> None:
    known = [
        desk.convene(guests, title=f"Known {n}", status=status) for n in range(owing.SLICE + 1)
    ]
    alone = desk.convene(guests, title="Known alone", status=status)
    for group in (known, [alone]):
        rows = [other(desk, one) for one in group]
        number = desk.make(paper, rows=rows, owner=desk.people[COORDINATOR])
        await taken(desk, number, Standing.CHANGED)
    assert {one.activity_id for one in desk.rows(Unsettled)} == set(known)
    rounds = 0
    while await desk.office.read(owing.unsettled):
        await desk.office.note(owing.settle_some, now=desk.now)
        rounds += 1
    assert rounds == 2
    asked = [sorted(row.due_at for row in desk.rows(Delivery, activity_id=one)) for one in known]
    at_once = sorted(row.due_at for row in desk.rows(Delivery, activity_id=alone))
    assert at_once
    assert all(one == at_once for one in asked)
