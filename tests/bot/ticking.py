"""A clock with its sender, beside the sandbox whose clock it follows."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from sqlalchemy.orm import Session

from bot.clock import Clock
from bot.time import OfficeTime, SandboxClock
from db.tables import SenderLease
from programme.office import Office
from sandbox.server import WORLD
from tests.opening import post_of
from tests.post import Post
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


async def nothing() -> None:
    """Nothing was fetched."""
