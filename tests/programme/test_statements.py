"""A list, a card and a wake-up cost the same statements however much there is."""

from collections.abc import Callable, Collection
from datetime import UTC, datetime

import pytest
from sqlalchemy.orm import Session

from db.tables import Delivery
from programme import cards, deliveries, finding, life, owing
from programme.values import Status
from tests.factories import BEGINNING
from tests.programme.desk import ANA, COORDINATOR, HEAD, LUC, MIA, Desk
from tests.programme.waiting import Counted

Refresh = Callable[[Session, Collection[int], datetime], None]

# A week before, at nine in London, Dakar and Tbilisi alike.
WEEK_BEFORE_FOR_ALL = datetime(2016, 7, 11, 9, tzinfo=UTC)


@pytest.mark.parametrize("count", [1, 8])
async def test_a_list_costs_the_same_however_long_it_is(desk: Desk, count: int) -> None:
    for _ in range(count):
        desk.convene([ANA])
    by = await desk.by(COORDINATOR)
    with Counted(desk.office.database) as counted:
        page = await desk.office.ask(finding.upcoming, by=by)
    assert len(page.activities) == count
    assert counted.said <= 8


async def test_a_card_costs_two_dozen_statements(desk: Desk) -> None:
    activity = desk.convene([ANA])
    by = await desk.by(COORDINATOR)
    with Counted(desk.office.database) as counted:
        await desk.office.ask(cards.card, by=by, activity_id=activity)
    assert counted.said <= 24


async def test_looking_for_what_is_due_costs_one_statement(desk: Desk) -> None:
    desk.convene([ANA])
    with Counted(desk.office.database) as counted:
        assert not await desk.office.read(lambda one: deliveries.any_due(one, now=desk.now))
    assert counted.said <= 3


async def taken_and_settled(desk: Desk, *guests: int) -> tuple[int, int]:
    """How many statements it costs to take what is due for these guests, and to settle it."""
    activity = desk.convene(guests)
    await desk.act(life.step, HEAD, activity_id=activity, step=Status.CONFIRMED)
    desk.after(minutes=10)
    await desk.deliver()
    desk.now = WEEK_BEFORE_FOR_ALL
    with Counted(desk.office.database) as taking:
        parcels = await desk.take()
    assert len(parcels) == len(guests)
    with Counted(desk.office.database) as settling:
        await desk.settle(parcels)
    return taking.said, settling.said


async def test_three_cost_no_more_statements_than_one(desk: Desk) -> None:
    one = await taken_and_settled(desk, ANA)
    desk.now = BEGINNING
    three = await taken_and_settled(desk, ANA, LUC, MIA)
    assert three == one


def each_by_itself(session: Session, numbers: Collection[int], now: datetime) -> None:
    """Broken on purpose: what several owe alike is looked up for each of them anew."""
    for one in numbers:
        owing.refresh(session, [one], now)


async def test_what_many_owe_alike_is_looked_up_once(desk: Desk) -> None:
    async def said(refresh: Refresh, count: int) -> int:
        many = [desk.convene(status=Status.TENTATIVE) for _ in range(count)]
        with Counted(desk.office.database) as counted:
            await desk.office.note(lambda session: refresh(session, many, desk.now))
        assert all(desk.rows(Delivery, activity_id=one) for one in many)
        return counted.said

    each, together = await said(each_by_itself, 8), await said(owing.refresh, 8)
    # Twenty statements of each, but for the first of them.
    assert each - together >= 7 * 20
