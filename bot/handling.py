"""One update's way to its end: handed to the dispatcher until it is answered, then closed."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from functools import partial
from typing import Any

import structlog
from aiogram import Bot, Dispatcher
from aiogram.exceptions import (
    AiogramError,
    ClientDecodeError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from pydantic import ValidationError

from handlers.outcomes import surely_not_sent
from programme import inbox
from programme.inbox import Received
from programme.office import Office, Unavailable

log = structlog.get_logger(__name__)

# An answer that may have arrived is given again so often; what is done is not done again.
TRIES = 3

Apologise = Callable[[Bot, dict[str, Any]], Awaitable[None]]
Sleep = Callable[[float], Awaitable[None]]


class Handling:
    """What fails for good is marked; what fails for a while is tried until it goes well.

    :param apologise: told the update's body when the diary cannot be written for a while.
    """

    def __init__(
        self,
        bot: Bot,
        dispatcher: Dispatcher,
        office: Office,
        *,
        now: Callable[[], datetime],
        apologise: Apologise,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self.bot = bot
        self.dispatcher = dispatcher
        self.office = office
        self.now = now
        self.apologise = apologise
        self.sleep = sleep
        self._sorry: set[int | None] = set()

    async def __call__(self, received: Received) -> None:
        """Handle one update; when this returns it is closed, or open for the next start."""
        error = await self._insist(received, partial(self._feed, received))
        await self._insist(received, partial(self._close, received.update_id, error))
        self._sorry.discard(received.chat_id)

    async def _insist(
        self, received: Received, step: Callable[[], Awaitable[str | None]]
    ) -> str | None:
        """Carry out a step, again for as long as waiting helps; what was wrong, if anything."""
        tries = 0
        while True:
            try:
                return await step()
            except Exception as fault:
                tries += 1
                if not waiting_helps(fault, tries):
                    log.warning("update failed", update=received.update_id, error=named(fault))
                    return named(fault)
                if isinstance(fault, Unavailable):
                    await self.be_sorry(received)
            await self.sleep(pause(tries))

    async def _feed(self, received: Received) -> str | None:
        result = await self.dispatcher.feed_raw_update(self.bot, received.body)
        # An error handler that has said what went wrong hands the fault over, to be marked.
        return named(result) if isinstance(result, Exception) else None

    async def _close(self, update_id: int, error: str | None) -> None:
        await self.office.note(inbox.close, update_id=update_id, now=self.now(), error=error)

    async def be_sorry(self, received: Received) -> None:
        """Say once to a chat that its answer has to wait, until one has come."""
        if received.chat_id in self._sorry:
            return
        self._sorry.add(received.chat_id)
        try:
            await self.apologise(self.bot, received.body)
        except Exception as error:
            log.warning("no apology", update=received.update_id, error=named(error))


def waiting_helps(fault: Exception, tries: int) -> bool:
    """Whether the same may go well later: the diary or Telegram is away, or too busy."""
    match fault:
        case Unavailable() | TelegramRetryAfter():
            return True
        case TelegramNetworkError() | TelegramServerError() | ClientDecodeError():
            return surely_not_sent(fault) or tries < TRIES
        case _:
            return False


def pause(tries: int) -> float:
    """Seconds to wait after so many failures: from one, doubled, to half a minute."""
    return float(min(2 ** min(tries - 1, 5), 30))


def named(fault: Exception) -> str:
    """What went wrong, without a word of what somebody wrote."""
    kind = type(fault).__name__
    match fault:
        case ValidationError():
            return f"{kind}: " + ".".join(str(part) for part in fault.errors()[0]["loc"])
        case AiogramError():
            return f"{kind}: {fault}"[:300]
        case _:
            return kind
