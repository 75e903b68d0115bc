"""Who sends, for how long, and what another one finds who takes over."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from db.tables import SenderLease, State
from programme import deliveries, lease
from programme.values import Policy
from tests.factories import LEASE
from tests.programme.desk import ANA, Desk
from tests.programme.doubt import doubtful, resolved, row
from tests.programme.workshop import WEEK_BEFORE_IN_LONDON, confirmed


async def passes(desk: Desk, seconds: float) -> None:
    """Time, on the clock by which the lease lives."""

    def earlier(session: Session) -> None:
        session.get_one(SenderLease, 1).until -= timedelta(seconds=seconds)

    await desk.office.note(earlier)


async def ends(desk: Desk) -> datetime:
    """The instant up to which somebody sends."""
    return await desk.office.read(lambda session: session.get_one(SenderLease, 1).until)


async def test_whoever_takes_has_the_whole_lease_before_them(desk: Desk) -> None:
    await confirmed(desk, ANA)
    desk.now = WEEK_BEFORE_IN_LONDON
    await desk.take(count=0)
    held = await ends(desk)
    await passes(desk, LEASE.total_seconds() * 2)
    assert len(await desk.take()) == 1
    assert await ends(desk) >= held
    patience = LEASE / 4
    assert lease.guard(LEASE) + patience < LEASE


async def test_whoever_was_overtaken_takes_nothing_and_renews_nothing(desk: Desk) -> None:
    await confirmed(desk, ANA)
    desk.now = WEEK_BEFORE_IN_LONDON
    await desk.take(count=0)
    await passes(desk, LEASE.total_seconds() * 2)
    assert await desk.office.note(deliveries.hold_lease, owner="another") == 2
    await passes(desk, 60)
    held = await ends(desk)
    assert await desk.take(epoch=1) == []
    assert await ends(desk) == held


async def test_a_lease_that_is_let_go_ends_with_the_second_that_telegram_counts(desk: Desk) -> None:
    await desk.office.note(deliveries.hold_lease, owner="desk")
    held = await ends(desk)
    await desk.office.note(deliveries.let_go, owner="desk")
    assert LEASE - timedelta(minutes=5) < held - await ends(desk) < LEASE


async def test_its_clock_knows_parts_of_a_second(desk: Desk) -> None:
    await desk.office.note(deliveries.hold_lease, owner="desk")
    seen = set()
    while len(seen) < 3:
        await desk.office.note(deliveries.hold_lease, owner="desk")
        seen.add((await ends(desk)).microsecond)


@pytest.mark.parametrize("policy", list(Policy))
async def test_what_was_surely_not_sent_waits_again_though_it_was_given_up_meanwhile(
    desk: Desk, policy: Policy
) -> None:
    number = await doubtful(desk, policy)
    await resolved(desk)
    await desk.office.note(
        deliveries.settle,
        outcomes=[deliveries.Outcome(number, State.WAITING)],
        epoch=1,
        now=desk.now,
    )
    found = row(desk, number)
    assert (found.state, found.repeated) == (State.WAITING, False)


async def test_what_was_taken_again_since_is_not_proved_by_an_older_call(desk: Desk) -> None:
    number = await doubtful(desk, Policy.REPEAT)
    await resolved(desk)
    await desk.office.note(deliveries.hold_lease, owner="desk")
    [parcel] = await desk.take()
    await desk.settle([parcel], State.UNCERTAIN)
    await resolved(desk)
    await desk.office.note(
        deliveries.settle,
        outcomes=[deliveries.Outcome(number, State.WAITING)],
        epoch=0,
        now=desk.now,
    )
    assert row(desk, number).state is State.ABANDONED
