"""The tick takes the lease, wakes the sender, renews the one and lets it go."""

import asyncio
from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from bot.clock import Clock
from bot.time import SandboxClock
from db.tables import SenderLease
from programme.office import Office
from tests.bot.ticking import Ticking, let_go, nothing, ticking
from tests.factories import LEASE
from tests.invited import FIRST_CHAT


async def test_it_takes_the_lease_and_wakes_the_sender(one: Ticking) -> None:
    running = asyncio.create_task(one.clock.sender.run())
    await one.clock.tick()
    await one.post.until(lambda: one.post.accepted()[FIRST_CHAT] == 1)
    one.clock.sender.stop()
    await running


async def test_the_lease_is_held_by_renewing_it(one: Ticking) -> None:
    await one.clock.tick()
    epoch = one.clock.sender.epoch
    await one.post.office.note(let_go)
    one.seconds.wait(LEASE.total_seconds() / 12)
    await one.clock.tick()
    assert await one.post.office.read(ends) < datetime(2001, 1, 1, tzinfo=UTC)
    one.seconds.wait(LEASE.total_seconds() / 12)
    await one.clock.tick()
    assert await one.post.office.read(ends) > datetime(2001, 1, 1, tzinfo=UTC)
    assert one.clock.sender.epoch == epoch


def ends(session: Session) -> datetime:
    return session.get_one(SenderLease, 1).until


async def test_who_waits_for_the_lease_has_it_a_second_after_it_was_let_go(
    office: Office,
) -> None:
    if office.database.is_sqlite:
        pytest.skip("one process serves a SQLite file: there is nobody to wait for")
    async with ticking(office) as one, AsyncExitStack() as stack:
        await one.clock.tick()
        beside = SandboxClock(one.post.url, one.time)
        stack.push_async_callback(beside.close)
        sender = await one.post.sender()
        sender.epoch = None
        await one.post.office.note(handed_to, owner="this process")
        other = Clock(
            office,
            sender,
            owner="another",
            now=one.time.now,
            flush=nothing,
            progress=nothing,
            look_after=nothing,
            sandbox=beside,
        )
        await other.tick()
        assert sender.epoch is None
        await one.clock.close()
        await other.tick()
        assert sender.epoch is None, "Telegram's second is not over"
        await one.post.office.note(a_second_passes)
        await other.tick()
        assert sender.epoch is not None


def a_second_passes(session: Session) -> None:
    """On the clock by which the lease lives."""
    session.get_one(SenderLease, 1).until -= timedelta(seconds=1)


def handed_to(session: Session, owner: str) -> None:
    """The harness has taken the lease for its second sender: it goes back."""
    session.get_one(SenderLease, 1).owner = owner
