"""A sheet changes activities with guests: what they are owed is right, wherever they go besides."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session

from db.tables import Delivery, Leg, Purpose, State
from programme import owing
from programme.papers import ActivityGiven, Alteration, LegAltered, RowGiven, take, take_back
from programme.values import Days, Place, Precision, Standing, Status
from tests import factories as make
from tests.databases import one_now
from tests.programme.desk import ANA, COORDINATOR, LUC, Desk
from tests.programme.test_papers import paper
from tests.twins import imports

database = one_now

FAR = Place("Suva", "FJ", "Pacific/Fiji")
FEW, MANY = 3, 30


def days(desk: Desk, *, ahead: int) -> Days:
    first: date = desk.now.date() + timedelta(ahead)
    return Days(Precision.DAY, first, first + timedelta(3))


def convened(desk: Desk, count: int) -> list[int]:
    """So many activities far ahead and far away, and one nearer that is left as it is."""
    legs = [((FAR, days(desk, ahead=150)),)] * count + [((make.TBILISI, days(desk, ahead=32)),)]
    return [
        desk.convene([ANA, LUC], status=Status.CONFIRMED, title=f"One {at}", legs=one)
        for at, one in enumerate(legs)
    ]


def changed(desk: Desk, known: list[int]) -> int:
    """A paper that puts all but the last into the days in which that reminds its guests."""
    rows = [
        RowGiven(
            ActivityGiven("One", "en_GB"),
            Standing.CHANGED,
            one,
            desk.row(one).version,
            Alteration(legs=(LegAltered(leg.id, days=days(desk, ahead=24 + at % 8)),)),
        )
        for at, one in enumerate(known[:-1])
        for leg in desk.rows(Leg, activity_id=one)
    ]
    return desk.make(paper, rows=rows, owner=desk.people[COORDINATOR])


def owed(desk: Desk) -> dict[str, tuple[State, Any]]:
    """What guests are to be reminded of, and when."""
    rows = desk.rows(Delivery, purpose=Purpose.REMINDER)
    return {one.key: (one.state, one.due_at) for one in rows if one.state is State.WAITING}


async def settled(desk: Desk) -> None:
    while await desk.office.read(owing.unsettled):
        await desk.office.note(owing.settle_some, now=desk.now)


async def check_reminders(desk: Desk, count: int, taking: Callable[..., Any] = take) -> None:
    """Of few at once, of many a little later; computing all of it anew changes nothing."""
    known = convened(desk, count)

    def anew(session: Session) -> None:
        owing.refresh(session, known, desk.now)

    await desk.office.note(anew)
    before = owed(desk)
    number = changed(desk, known)
    done = await desk.act(taking, paper_id=number, standings=(Standing.CHANGED,))
    assert len(done.altered) == count
    assert await desk.office.read(owing.unsettled) == (count > FEW)
    await settled(desk)
    after = owed(desk)
    assert after != before
    assert not desk.rows(Delivery, purpose=Purpose.CHANGE)
    await desk.office.note(anew)
    assert owed(desk) == after

    await desk.act(take_back, paper_id=number)
    await settled(desk)
    assert owed(desk) == before


@pytest.mark.parametrize("count", [FEW, MANY])
async def test_what_guests_are_owed_follows_a_sheet(desk: Desk, count: int) -> None:
    await check_reminders(desk, count)


async def test_the_check_notices_who_forgets_what_else_its_guests_go_to(desk: Desk) -> None:
    with pytest.raises(AssertionError):
        await check_reminders(desk, FEW, imports.forgets_where_guests_are)
