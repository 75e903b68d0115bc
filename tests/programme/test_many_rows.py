"""A workbook of thousands: what it costs does not grow by row."""

from typing import Any

from db.tables import Alteration, Leg, PaperRow
from programme.values import LegStatus, Standing, Status
from tests.databases import one_now
from tests.programme.desk import COORDINATOR, Desk
from tests.programme.rows import new, other, standing, taken, undone
from tests.programme.test_papers import paper

database = one_now


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
