"""The tick: each second it looks at the clock and the office's revision, and wakes the sender."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.time import SandboxClock
from handlers.sender import Sender
from programme import deliveries, inbox, owing, routines, uncertain
from programme.office import Office

log = structlog.get_logger(__name__)

# Of the lease, while there is nothing to take.
RENEWALS = 10
FLUSH = 60.0
CLEAN = 3600.0
ROUTINES = 1.0
PROGRESS = 3.0
LEFT = 10.0
# Whoever writes meanwhile comes in between.
AT_A_TIME = 4


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
        self.progress = progress
        self.look_after = look_after
        self.read_papers = read_papers
        self.sandbox = sandbox
        self.monotonic = monotonic
        self.revision = 0
        self._done: dict[str, float] = {}
        self._looked = monotonic()

    def start(self) -> AsyncIOScheduler:
        """One job, a coroutine each second; what was missed is done once."""
        scheduler = AsyncIOScheduler()
        scheduler.add_job(
            self._tick_until_the_end,
            "interval",
            seconds=1,
            coalesce=True,
            max_instances=1,
            misfire_grace_time=None,
        )
        scheduler.start()
        return scheduler

    async def _tick_until_the_end(self) -> None:
        """The job: what cancels it is the end of the process, and nothing to report."""
        with suppress(asyncio.CancelledError):
            await self.tick()

    async def tick(self) -> None:
        """Look once; a failure is logged and the next second looks again."""
        with _logged("tick"):
            await self._look()
            self._looked = self.monotonic()

    @property
    def age(self) -> float:
        """Seconds since it looked last and all went well."""
        return self.monotonic() - self._looked

    async def _look(self) -> None:
        await self._follow()
        self.revision = await self.office.revision()
        if self._due("lease", self._renewal if self.sender.epoch else 0):
            self.sender.epoch = await self.office.note(deliveries.hold_lease, owner=self.owner)
        if self.sender.epoch is not None:
            await self._lead(self.sender.epoch)
        self.sender.wake()
        await self._tell()
        if self._due("fetches", FLUSH):
            await self.flush()
        if self._due("left by others", LEFT):
            await self.look_after()
        if self._due("inbox", CLEAN):
            await self.office.note(inbox.clean_up, now=self.now())

    async def _lead(self, epoch: int) -> None:
        """What one process does for all: settle doubts, keep the office's own rhythms."""
        await self.office.note(uncertain.resolve, epoch=epoch, now=self.now())
        if self.read_papers is not None:
            with _logged("papers"):
                await self.read_papers()
        if self._due("unsettled", ROUTINES):
            await self._settle()
        if self._due("routines", ROUTINES):
            done = await self.office.note(routines.keep, now=self.now())
            if "clearing" in done:
                with _logged("not shredded"):
                    await self.office.shred()
        if self._due("progress", PROGRESS):
            with _logged("progress"):
                await self.progress()

    async def _settle(self) -> None:
        """What many changes at once owe, as much of it as a second has time for."""
        for _ in range(AT_A_TIME):
            if not await self.office.read(owing.unsettled):
                break
            await self.office.note(owing.settle_some, now=self.now())

    async def _follow(self) -> None:
        if self.sandbox is not None:
            with _logged("sandbox clock"):
                await self.sandbox.follow()

    async def _tell(self) -> None:
        if self.sandbox is not None:
            first, chats = await self.office.read(deliveries.next_due)
            with _logged("sandbox not told"):
                await self.sandbox.tell(first, chats)

    async def close(self) -> None:
        """The last notes of this process: what was fetched, and that another one may send."""
        with _logged("not noted"):
            await self.flush()
        with _logged("lease not let go"):
            await self.office.note(deliveries.let_go, owner=self.owner)

    @property
    def _renewal(self) -> float:
        return self.office.rules.lease.total_seconds() / RENEWALS

    def _due(self, routine: str, every: float) -> bool:
        """Whether a routine's turn has come, by the clock that only goes forward."""
        if self.monotonic() - self._done.get(routine, float("-inf")) < every:
            return False
        self._done[routine] = self.monotonic()
        return True


@contextmanager
def _logged(what: str) -> Iterator[None]:
    """What fails here stops nothing else."""
    try:
        yield
    except Exception as error:
        log.warning(what, error=f"{type(error).__name__}: {error}"[:300])
