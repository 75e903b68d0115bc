"""The tick: it looks at everything once, whatever of it fails, and wakes the sender."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session

from bot.clock import Clock
from bot.time import OfficeTime, SandboxClock
from db.tables import Activity, Chat, Inbox, Person, SenderLease, State
from programme import feeds
from programme.inbox import Received, store
from programme.office import Office
from programme.viewer import office_itself
from sandbox.server import WORLD
from tests.factories import LEASE
from tests.outage import hasty, locked
from tests.post import DUE, FIRST_CHAT, Post, post_of
from tests.seconds import Seconds


@dataclass
class Ticking:
    """A clock with its sender, beside the sandbox whose clock it follows."""

    post: Post
    clock: Clock
    time: OfficeTime
    seconds: Seconds
    flushed: list[float] = field(default_factory=list)

    async def move(self, to: datetime) -> None:
        """Somebody moves the sandbox's clock."""
        body = {"now": to.isoformat()}
        async with self.post.http.post(f"{self.post.url}/clock", json=body) as answer:
            assert answer.status == 200, await answer.text()

    @property
    def told(self) -> dict[str, Any]:
        """What the sandbox was told is due next."""
        return dict(self.post.telegram[WORLD].clock.next)


@asynccontextmanager
async def ticking(
    office: Office, *, guests: int = 1, followed: str | None = None
) -> AsyncIterator[Ticking]:
    """A clock that has not ticked yet; the sandbox stands at the moment that reminders are due."""
    async with post_of(office, guests=guests) as post, AsyncExitStack() as stack:
        time, seconds = OfficeTime(), Seconds()
        sandbox = SandboxClock(followed or post.url, time)
        stack.push_async_callback(sandbox.close)
        sender = await post.sender()
        sender.now = time.now
        sender.epoch = None
        flushed: list[float] = []

        async def flush() -> None:
            flushed.append(seconds())

        clock = Clock(
            office,
            sender,
            owner="this process",
            now=time.now,
            flush=flush,
            progress=nothing,
            look_after=nothing,
            sandbox=sandbox,
            monotonic=seconds,
        )
        await office.note(let_go)
        yield Ticking(post, clock, time, seconds, flushed)


def let_go(session: Session) -> None:
    """Nobody sends."""
    session.get_one(SenderLease, 1).until = datetime(2000, 1, 1, tzinfo=UTC)


@pytest.fixture
async def one(office: Office) -> AsyncIterator[Ticking]:
    async with ticking(office) as made:
        yield made


async def test_it_follows_the_clock_of_the_sandbox(one: Ticking) -> None:
    await one.move(DUE + timedelta(days=3))
    await one.clock.tick()
    assert timedelta() <= one.time.now() - (DUE + timedelta(days=3)) < timedelta(seconds=10)


async def test_where_the_sandboxs_seconds_pass_faster_so_do_the_offices(office: Office) -> None:
    async with ticking(office) as one:
        body = {"speed": 20}
        async with one.post.http.post(f"{one.post.url}/clock", json=body) as answer:
            assert (await answer.json())["speed"] == 20
        seconds = Seconds()
        time = OfficeTime(seconds)
        followed = SandboxClock(one.post.url, time)
        await followed.follow()
        began = time.now()
        seconds.wait(3)
        assert time.now() - began == timedelta(minutes=1)
        await followed.close()


async def test_it_sees_what_another_process_has_changed(one: Ticking) -> None:
    await one.clock.tick()
    before = one.clock.revision
    beside = Office(hasty(one.post.office.database), one.post.office.rules)
    await beside.act(feeds.create, by=office_itself(DUE), scope="office", language="en_GB")
    beside.database.close()
    await one.clock.tick()
    assert one.clock.revision > before


async def test_it_takes_the_lease_and_wakes_the_sender(one: Ticking) -> None:
    running = asyncio.create_task(one.clock.sender.run())
    await one.clock.tick()
    await one.post.until(lambda: one.post.accepted()[FIRST_CHAT] == 1)
    one.clock.sender.stop()
    await running


async def test_it_tells_the_sandbox_what_is_due_next(one: Ticking) -> None:
    await one.clock.tick()
    assert datetime.fromisoformat(one.told["all"]) == DUE
    await one.clock.sender.send_due()
    await one.clock.tick()
    # The day before, at six in Tbilisi.
    assert datetime.fromisoformat(one.told["all"]) == datetime(2016, 7, 17, 14, tzinfo=UTC)
    assert set(one.told["chats"]) == {str(FIRST_CHAT)}


async def test_a_sandbox_that_is_away_stops_nothing_else(office: Office) -> None:
    async with ticking(office, followed="http://127.0.0.1:1") as one:
        one.time.put(DUE)
        await one.clock.tick()
        await one.clock.sender.send_due()
        assert one.post.accepted()[FIRST_CHAT] == 1


async def test_a_database_that_is_locked_or_away_is_asked_again_at_the_next_tick(
    one: Ticking,
) -> None:
    impatient = hasty(one.post.office.database)
    one.clock.office = Office(impatient, one.post.office.rules)
    with locked(impatient):
        await one.clock.tick()
        assert one.clock.sender.epoch is None
    await one.clock.tick()
    assert one.clock.sender.epoch is not None
    impatient.close()


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


async def nothing() -> None:
    """Nothing was fetched."""


async def test_what_was_fetched_is_noted_once_a_minute_and_at_the_end(one: Ticking) -> None:
    for _ in range(121):
        await one.clock.tick()
        one.seconds.wait(1)
    assert len(one.flushed) == 3
    await one.clock.close()
    assert len(one.flushed) == 4


async def test_an_office_that_cannot_note_its_fetches_goes_on(one: Ticking) -> None:
    one.clock.flush = broken
    await one.clock.tick()
    await one.clock.tick()
    assert one.clock.revision >= 0
    await one.clock.close()


async def broken() -> None:
    raise OSError("no space left on device")


async def test_closed_updates_go_after_two_days_of_the_office(one: Ticking) -> None:
    updates = [Received(1, FIRST_CHAT, {}), Received(2, FIRST_CHAT, {})]
    await one.post.office.note(store, updates=updates, now=DUE - timedelta(days=3))
    await one.post.office.note(closed, number=1, at=DUE - timedelta(hours=49))
    await one.clock.tick()
    assert await one.post.office.read(kept) == [2]


def closed(session: Session, number: int, at: datetime) -> None:
    session.get_one(Inbox, number).closed_at = at


def kept(session: Session) -> list[int]:
    return [row.update_id for row in session.query(Inbox).all()]


async def test_a_tick_a_second_until_it_is_shut_down(one: Ticking) -> None:
    ticked = asyncio.Event()
    one.clock.flush = setting(ticked)
    scheduler = one.clock.start()
    async with asyncio.timeout(10):
        await ticked.wait()
    scheduler.shutdown(wait=False)
    assert one.clock.sender.epoch is not None


def setting(event: asyncio.Event) -> Callable[[], Any]:
    async def flush() -> None:
        event.set()

    return flush


async def test_a_reminder_says_what_is_true_when_it_leaves(one: Ticking) -> None:
    """The activity moves, and its reader changes language, between the instant and the sending."""
    await one.clock.tick()
    await one.post.office.note(renamed_and_french)
    await one.clock.sender.send_due()
    [sent] = [call for call in one.post.calls() if call["accepted"]]
    assert "Atelier nouveau" in sent["text"]
    assert "Rappel" in sent["text"]
    assert (await one.post.states())[State.SENT] == 1


def renamed_and_french(session: Session) -> None:
    session.get_one(Activity, 1).title = "Atelier nouveau"
    chat = session.get_one(Chat, FIRST_CHAT)
    session.get_one(Person, chat.person_id).language = "fr"
