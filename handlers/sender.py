"""The sender: takes what is due, words it, sends it, and writes what became of it."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial

import structlog
from aiogram import Bot

from handlers.flight import Landed, deliver, lane_of
from handlers.flights import Flights
from handlers.landing import Landing
from handlers.limits import Limits, in_time
from locales import Catalogues
from programme import deliveries, lease
from programme.deliveries import Message
from programme.office import Office, Unavailable

log = structlog.get_logger(__name__)

MOST = 200
# The clock wakes us so often whatever happens.
TICK = timedelta(seconds=1)
AGAIN = 0.5
# What has been taken and gets no turn is given back: what waits is not in flight.
MOMENT = 1.0


class Sender:
    """Woken by the tick; what stands as ``sending`` is what is in flight, never more.

    ``epoch`` is the lease's, or None while another process sends; whoever holds the lease sets it.
    """

    def __init__(
        self,
        bot: Bot,
        office: Office,
        catalogues: Catalogues,
        limits: Limits,
        now: Callable[[], datetime],
    ) -> None:
        self.bot = bot
        self.office = office
        self.catalogues = catalogues
        self.limits = limits
        self.now = now
        self.epoch: int | None = None
        self._woken, self._stopping = asyncio.Event(), asyncio.Event()
        self._flying = Flights()
        # As many were taken as there was room for: nobody need look whether anything is due.
        self._more = False
        self._landing = Landing(office, limits, now)

    @property
    def guard(self) -> float:
        """Seconds after taking beyond which this may no longer be the process that sends."""
        return lease.guard(self.office.rules.lease).total_seconds()

    def wake(self) -> None:
        """Something may be due."""
        self._woken.set()

    def stop(self) -> None:
        """Take no more; what is in flight is settled before ``run`` returns."""
        self._stopping.set()
        self.wake()

    async def run(self) -> None:
        """Send what is due whenever woken, until stopped and everything is settled."""
        with suppress(Unavailable):
            await self._landing.pausing.recall()
        wait: float | None = None
        while not self._stopping.is_set() or self._flying or self._landing.waiting:
            await self._look_out(wait)
            wait = None
            try:
                wait = await self.send_due()
            except Unavailable:
                log.warning("deliveries wait for the database")
            except Exception:
                log.exception("sending stopped short")
            if self._stopping.is_set():
                wait = AGAIN

    async def send_due(self) -> float | None:
        """Send until nothing is due and nothing in flight; what fails to be written is kept.

        What is returned: the seconds until something can be sent, where the tick comes later.
        """
        while True:
            await self._landing.settle()
            sure, self._more = self._more, False
            first = await self._soon(sure)
            wait = await self._launch(self.epoch) if first == 0 and self.epoch else first
            if self._flying or (first == 0 and wait is not None):
                await self._look_out(wait)
            elif not sure:
                return first or None

    async def _soon(self, sure: bool) -> float | None:
        """Seconds until something can be taken; None: not before the next tick, or not by us."""
        if self.epoch is None or self._stopping.is_set():
            return None
        if sure:
            return 0.0
        first = await self.office.read(partial(deliveries.soon, now=self.now(), within=TICK))
        return None if first is None else first.total_seconds()

    async def _launch(self, epoch: int) -> float | None:
        """Take what has a turn; the seconds after which more may have one, None: when some land."""
        room = min(self.limits.room(), MOST - len(self._flying))
        taken = self.limits.monotonic()
        parcels = await self._take(epoch, room) if room > 0 else []
        self._more = 0 < room <= len(parcels)
        for parcel in parcels:
            self._flying.begin(self._flight(parcel, epoch, taken), parcel.chat_id)
        return self.limits.patience()

    async def _take(self, epoch: int, room: int) -> list[Message]:
        resting = {*self.limits.resting(), *self._flying.chats}
        return await self.office.note(
            deliveries.take, now=self.now(), epoch=epoch, count=room, resting=resting
        )

    async def _look_out(self, wait: float | None) -> None:
        """Until something lands, somebody wakes us, or so many seconds have passed."""
        waits = [] if wait is None else [self.limits.sleep(wait)]
        landed = await self._flying.first(self._woken.wait(), *waits)
        self._woken.clear()
        self._landing.waiting += landed

    async def _flight(self, parcel: Message, epoch: int, taken: float) -> Landed:
        """One parcel on its way, for as long as we are the one who sends."""
        t = self.catalogues.translator(parcel.language)
        turn = partial(self._turn, parcel, epoch, taken)
        outcome = await deliver(self.bot, parcel, t, turn=turn, now=self.now)
        return Landed(epoch, outcome)

    async def _turn(self, parcel: Message, epoch: int, taken: float) -> bool:
        """Wait a moment for a turn; whether it came while we are still the one who sends."""
        lane = lane_of(parcel)
        came = self.limits.lifted(parcel.chat_id, lane) or await in_time(
            self.limits.turn(parcel.chat_id, lane),
            self._stopping.wait(),
            self.limits.sleep(MOMENT),
        )
        return came and self.epoch == epoch and self.limits.monotonic() - taken < self.guard
