"""One look a second; a moved clock, another process and a lost wake-up are the same case."""

import time
from collections.abc import Awaitable, Callable
from datetime import datetime

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.clock.leading import Leading
from bot.clock.scheduling import each_second
from bot.clock.turns import Turns, logged
from bot.time import SandboxClock
from handlers.sender import Sender
from programme import deliveries, inbox
from programme.office import Office

# Of the lease, while there is nothing to take.
RENEWALS = 10
FLUSH = 60.0
CLEAN = 3600.0
LEFT = 10.0


class Clock:
    """A moved clock, another process, a short command and a lost wake-up are the same case here.

    :param flush: notes what was fetched of the feeds.
    :param look_after: takes up updates that another process left.
    :param progress: shows how far broadcasts have come.
    :param read_papers: reads what was handed in.
    """

    def __init__(
        self,
        office: Office,
        sender: Sender,
        *,
        owner: str,
        now: Callable[[], datetime],
        flush: Callable[[], Awaitable[None]],
        progress: Callable[[], Awaitable[None]],
        look_after: Callable[[], Awaitable[None]],
        read_papers: Callable[[], Awaitable[None]] | None = None,
        sandbox: SandboxClock | None = None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self.office = office
        self.sender = sender
        self.owner = owner
        self.now = now
        self.flush = flush
        self.look_after = look_after
        self.sandbox = sandbox
        self.monotonic = monotonic
        self.revision = 0
        self._turns = Turns(monotonic)
        self.leading = Leading(
            office, self._turns, now=now, progress=progress, read_papers=read_papers
        )
        self._looked = monotonic()

    def start(self) -> AsyncIOScheduler:
        """Tick from now on, until the scheduler is shut down."""
        return each_second(self.tick)

    async def tick(self) -> None:
        """Look once; a failure is logged and the next second looks again."""
        with logged("tick"):
            await self._look()
            self._looked = self.monotonic()

    @property
    def age(self) -> float:
        """Seconds since it looked last and all went well."""
        return self.monotonic() - self._looked

    async def _look(self) -> None:
        await self._follow()
        self.revision = await self.office.revision()
        renewal = self.office.rules.lease.total_seconds() / RENEWALS if self.sender.epoch else 0
        if self._turns.due("lease", renewal):
            self.sender.epoch = await self.office.note(deliveries.hold_lease, owner=self.owner)
        if self.sender.epoch is not None:
            await self.leading.look(self.sender.epoch)
        self.sender.wake()
        await self._tell()
        if self._turns.due("fetches", FLUSH):
            await self.flush()
        if self._turns.due("left by others", LEFT):
            await self.look_after()
        if self._turns.due("inbox", CLEAN):
            await self.office.note(inbox.clean_up, now=self.now())

    async def _follow(self) -> None:
        if self.sandbox is not None:
            with logged("sandbox clock"):
                await self.sandbox.follow()

    async def _tell(self) -> None:
        if self.sandbox is not None:
            first, chats = await self.office.read(deliveries.next_due)
            with logged("sandbox not told"):
                await self.sandbox.tell(first, chats)

    async def close(self) -> None:
        """The last notes of this process: what was fetched, and that another one may send."""
        with logged("not noted"):
            await self.flush()
        with logged("lease not let go"):
            await self.office.note(deliveries.let_go, owner=self.owner)
