"""The sender: takes what is due, words it, sends it, and writes what became of it."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta

import structlog
from aiogram import Bot
from aiogram.exceptions import (
    AiogramError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)
from aiohttp import ClientConnectorError

from handlers.answering import send
from handlers.limits import LANE, Lane, Limits
from handlers.parcels import worded
from locales import Catalogues
from programme import deliveries
from programme.deliveries import Outcome, Parcel
from programme.office import Office
from programme.values import State

log = structlog.get_logger(__name__)

RETRY = timedelta(seconds=5)
MOST = 100


class Sender:
    """Woken by the tick; what stands as ``sending`` is what is in flight, never more.

    :param epoch: asks for the lease and returns its epoch, or None while another process sends.
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
        self._woken = asyncio.Event()
        self._settled: list[Outcome] = []
        self._stopping = False

    def wake(self) -> None:
        """Something may be due."""
        self._woken.set()

    async def run(self) -> None:
        """Send what is due whenever woken, until stopped."""
        while not self._stopping:
            await self._woken.wait()
            self._woken.clear()
            try:
                await self.send_due()
            except Exception:
                # The next tick tries again; what was in flight is settled or uncertain.
                log.exception("sending stopped short")

    def stop(self) -> None:
        """Take no more; what is in flight is settled before ``run`` returns."""
        self._stopping = True
        self.wake()

    async def send_due(self) -> None:
        """Send until nothing due is left that has a turn."""
        flying: set[asyncio.Task[Outcome]] = set()
        while self.epoch is not None:
            taken = [] if self._stopping else await self._take(MOST - len(flying))
            flying |= {asyncio.create_task(self._send(parcel)) for parcel in taken}
            if not flying:
                return
            done, flying = await asyncio.wait(flying, return_when=asyncio.FIRST_COMPLETED)
            await self._settle([task.result() for task in done])

    async def _take(self, most: int) -> list[Parcel]:
        room = min(most, self.limits.room())
        if room < 1 or self.epoch is None:
            return []
        return await self.office.note(
            deliveries.take,
            now=self.now(),
            epoch=self.epoch,
            count=room,
            resting=self.limits.resting(),
        )

    async def _settle(self, outcomes: list[Outcome]) -> None:
        await self.office.note(
            deliveries.settle, outcomes=outcomes, epoch=self.epoch, now=self.now()
        )

    async def _send(self, parcel: Parcel) -> Outcome:
        LANE.set(Lane.REMINDERS)
        t = self.catalogues.translator(parcel.language)
        try:
            text, rows = worded(t, parcel)
            message_id = await send(self.bot, parcel.chat_id, text, rows)
        except Exception as error:
            outcome = self._outcome(parcel, error)
            log.warning("not sent", delivery=parcel.id, state=outcome.state, error=outcome.error)
            return outcome
        return Outcome(parcel.id, State.SENT, message_id)

    def _outcome(self, parcel: Parcel, error: Exception) -> Outcome:
        what = f"{type(error).__name__}: {error}"[:300]
        if isinstance(error, TelegramRetryAfter):
            later = self.now() + timedelta(seconds=error.retry_after)
            return Outcome(parcel.id, State.WAITING, not_before=later, error=what)
        if isinstance(error, TelegramNetworkError) and surely_not_sent(error):
            return Outcome(parcel.id, State.WAITING, not_before=self.now() + RETRY, error=what)
        return Outcome(parcel.id, state_after(error), error=what)


def surely_not_sent(error: TelegramNetworkError) -> bool:
    """Whether the connection was never made, so that nothing can have arrived."""
    return isinstance(error.__cause__, ClientConnectorError)


def state_after(error: Exception) -> State:
    """What a failure means: refused for good, unreachable, or uncertain."""
    match error:
        case TelegramForbiddenError():
            return State.UNREACHABLE
        case TelegramBadRequest(message=message) if "chat not found" in message:
            return State.UNREACHABLE
        case TelegramBadRequest() | TelegramEntityTooLarge() | TelegramUnauthorizedError():
            return State.REFUSED
        case AiogramError() | OSError() | TimeoutError():
            return State.UNCERTAIN
        case _:
            return State.REFUSED
