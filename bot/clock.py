"""The tick: each second it looks at the clock and the office's revision, and wakes the sender."""

import time
from collections.abc import Awaitable, Callable
from datetime import datetime

import aiohttp
import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.time import SandboxClock
from handlers.sender import Sender
from programme import deliveries, inbox
from programme.office import Office

log = structlog.get_logger(__name__)

RENEW_LEASE = 10.0
FLUSH = 60.0
CLEAN = 3600.0


class Clock:
    """A moved clock, another process, a short command and a lost wake-up are the same case here.

    :param flush: notes what was fetched of the feeds.
    """

    def __init__(
        self,
        office: Office,
        sender: Sender,
        *,
        owner: str,
        now: Callable[[], datetime],
        flush: Callable[[], Awaitable[None]],
        sandbox: SandboxClock | None = None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self.office = office
        self.sender = sender
        self.owner = owner
        self.now = now
        self.flush = flush
        self.sandbox = sandbox
        self.monotonic = monotonic
        self.revision = 0
        self._done: dict[str, float] = {}

    def start(self) -> AsyncIOScheduler:
        """One job, a coroutine each second; what was missed is done once."""
        scheduler = AsyncIOScheduler()
        scheduler.add_job(
            self.tick,
            "interval",
            seconds=1,
            coalesce=True,
            max_instances=1,
            misfire_grace_time=None,
        )
        scheduler.start()
        return scheduler

    async def tick(self) -> None:
        """Look once; a failure is logged and the next second looks again."""
        try:
            await self._look()
        except Exception as error:
            log.warning("tick", error=f"{type(error).__name__}: {error}"[:300])

    async def _look(self) -> None:
        if self.sandbox is not None:
            await self._follow(self.sandbox)
        self.revision = await self.office.revision()
        if self._due("lease", RENEW_LEASE):
            self.sender.epoch = await self.office.note(deliveries.hold_lease, owner=self.owner)
        self.sender.wake()
        if self.sandbox is not None:
            await self.sandbox.tell(*await self.office.read(deliveries.next_due))
        if self._due("fetches", FLUSH):
            await self.flush()
        if self._due("inbox", CLEAN):
            await self.office.note(inbox.clean_up, now=self.now())

    async def _follow(self, sandbox: SandboxClock) -> None:
        try:
            await sandbox.follow()
        except (aiohttp.ClientError, TimeoutError) as error:
            log.warning("sandbox clock", error=str(error))

    def _due(self, routine: str, every: float) -> bool:
        """Whether a routine's turn has come, by the clock that only goes forward."""
        if self.monotonic() - self._done.get(routine, float("-inf")) < every:
            return False
        self._done[routine] = self.monotonic()
        return True
