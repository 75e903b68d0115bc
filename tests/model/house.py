"""The product at work on a clock that is moved: its real parts, in a process that can die."""

import asyncio
from collections.abc import Callable
from datetime import datetime

from aiogram import Bot

from bot.clock import Clock
from bot.renewing import Renewal
from handlers.keeping import KeepLimits
from handlers.limits import Limits
from handlers.sender import Sender
from locales import Catalogues
from programme import deliveries
from programme.office import Office
from tests.model.telegram import Line, Telegram
from tests.model.watched import Watched
from tests.seconds import QUIET, Seconds

TOKEN = "42:MODEL"
# Seconds in which a process that wakes finds that it still holds the lease.
AWAKE = 10
# More than one tick can ask of the database.
MANY = 300
CATALOGUES = Catalogues(("en_GB", "fr"))


class House:
    """One process of the product, and another one when it has died."""

    def __init__(
        self,
        database: Watched,
        office: Office,
        moment: datetime,
        make: Callable[..., Sender] = Sender,
    ) -> None:
        self.database = database
        self.office = office
        self.moment = moment
        self.make = make
        self.telegram = Telegram()
        self.seconds = Seconds()
        self.processes = 0
        self.clock: Clock
        self.sender: Sender
        self.running: asyncio.Task[None]

    def now(self) -> datetime:
        """The moment of the office."""
        return self.moment

    async def begin(self) -> None:
        """A process begins, and reads what it has to know; who sends is seen at its first tick."""
        self.processes += 1
        limits = Limits(0, self.seconds, self.seconds.sleep)
        line = Line(self.telegram)
        line.middleware(KeepLimits(limits))
        bot = Bot(TOKEN, session=line)
        self.sender = self.make(bot, self.office, CATALOGUES, limits, self.now)
        self.clock = Clock(
            self.office,
            self.sender,
            owner=f"process {self.processes}",
            now=self.now,
            flush=nothing,
            progress=nothing,
            look_after=nothing,
            monotonic=self.seconds,
        )
        await Renewal(self.office, self.now).rest()
        self.running = asyncio.create_task(self.sender.run())
        await self.quiet()

    async def look(self) -> None:
        """A tick, and everything that follows from it without more time."""
        await self.clock.tick()
        assert self.clock.age == 0, "the tick has failed"
        await self.quiet()

    def start(self, moment: datetime) -> None:
        """Every clock stands at this moment."""
        self.moment = moment
        self.database.move(moment)

    async def to(self, moment: datetime, *, asleep: bool = False) -> None:
        """Let time pass; a machine that sleeps does not count it, and then is awake a moment."""
        passed = moment - self.moment
        self.start(moment)
        self.seconds.wait(AWAKE if asleep else passed.total_seconds())
        await self.quiet()

    async def quiet(self) -> None:
        """Until everything that can go on without time has done so."""
        still = hops = 0
        while still < QUIET:
            await asyncio.sleep(0)
            still += 1
            if self.database.hops:
                await asyncio.wait(self.database.hops)
                still, hops = 0, hops + 1
                assert hops < MANY, "it never comes to rest"

    async def die(self) -> None:
        """The process is killed: whatever it knew is gone."""
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)
        self.seconds.waiting.clear()
        self.telegram.hung = 0

    async def end(self) -> None:
        """The process is asked to end, and does."""
        self.sender.stop()
        await self.quiet()
        assert self.running.done(), "what is in flight has ended, and still it does not end"
        await self.clock.close()


async def nothing() -> None:
    """Nothing of this is there."""


async def next_due(office: Office) -> datetime | None:
    """When the product has something to do next, as it says itself."""
    first, _ = await office.read(deliveries.next_due)
    return first
