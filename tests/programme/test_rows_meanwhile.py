"""What changes while a workbook is taken over is looked at anew; what it owes comes after."""

from math import ceil

import pytest

from db.tables import Delivery, Unsettled
from programme import edits, owing
from programme.papers import drawn, take, take_back, to_be_undone
from programme.values import Standing, Status
from tests.databases import one_now
from tests.programme.desk import ANA, COORDINATOR, HEAD, Desk
from tests.programme.rows import new, other, taken
from tests.programme.test_papers import paper

database = one_now


async def test_what_changes_between_drawing_and_taking_is_looked_at_anew(desk: Desk) -> None:
    known = [desk.convene(title=f"Known {n}") for n in range(3)]
    rows = [*new(desk, 3), *(other(desk, one) for one in known)]
    number = desk.make(paper, rows=rows, owner=desk.people[COORDINATOR])
    which = {"paper_id": number, "standings": (Standing.SURE, Standing.CHANGED)}
    ready = await desk.ask(drawn, **which)
    await desk.act(edits.title, HEAD, activity_id=known[0], text="Other words", language="en_GB")
    desk.join(known[1], ANA)
    done = await desk.act(take, drawn=ready, **which)
    assert (done.altered, done.refused) == ((known[1], known[2]), 1)
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
    known = [desk.convene(guests, title=f"Known {n}", status=status) for n in range(owing.MANY + 1)]
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
    assert rounds == ceil(len(known) / owing.SLICE)
    asked = [sorted(row.due_at for row in desk.rows(Delivery, activity_id=one)) for one in known]
    at_once = sorted(row.due_at for row in desk.rows(Delivery, activity_id=alone))
    assert at_once
    assert all(one == at_once for one in asked)
