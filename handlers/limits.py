"""Telegram's limits, in one place: so many a second over all, one a second and chat."""

import asyncio
import heapq
from collections import defaultdict, deque
from collections.abc import Callable
from contextvars import ContextVar
from enum import IntEnum
from itertools import count
from typing import Any

from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.exceptions import TelegramRetryAfter
from aiogram.methods import Response, TelegramMethod
from aiogram.methods.base import TelegramType

# Telegram counts a window of one second as its side sees it; the margin is for the way there.
WINDOW = 1.03
PER_CHAT = 1.05
BURST = 3
PATIENCE = 60.0
COUNTED = ("send", "edit", "copy", "forward")


class Lane(IntEnum):
    """Who goes first."""

    ANSWERS = 0
    REMINDERS = 1
    BROADCASTS = 2


LANE: ContextVar[Lane] = ContextVar("lane", default=Lane.ANSWERS)


class Limits:
    """Hands out turns to send: answers before reminders, reminders before broadcasts.

    :param rate: messages a second over all chats; 0 lifts every limit.
    :param monotonic: seconds on a clock that only goes forward.
    """

    def __init__(self, rate: int, monotonic: Callable[[], float]) -> None:
        self.rate = rate
        self.monotonic = monotonic
        self._given: deque[float] = deque(maxlen=rate or None)
        self._chats: defaultdict[int, float] = defaultdict(float)
        self._paused = 0.0
        self._queue: list[tuple[int, int, asyncio.Future[None]]] = []
        self._order = count()
        self._handing: asyncio.Task[None] | None = None

    def room(self) -> int:
        """Turns that could be taken this moment by reminders, while nobody waits before them."""
        if not self.rate:
            return 100
        now = self.monotonic()
        if self._queue or now < self._paused:
            return 0
        return self.rate - sum(1 for at in self._given if now - at < WINDOW)

    def resting(self) -> list[int]:
        """Chats that got a message so recently that the next one has to wait."""
        now = self.monotonic()
        over = [chat for chat, until in self._chats.items() if until <= now]
        for chat in over:
            del self._chats[chat]
        return [chat for chat, until in self._chats.items() if until - now > 0] if self.rate else []

    async def turn(self, chat_id: int | None, lane: Lane) -> None:
        """Wait until this chat, and all chats together, may be written to once more."""
        if not self.rate:
            return
        if chat_id is not None:
            await self._chat_turn(chat_id, BURST if lane is Lane.ANSWERS else 1)
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._queue, (lane, next(self._order), turn))
        if self._handing is None or self._handing.done():
            self._handing = asyncio.create_task(self._hand_out())
        await turn

    async def _chat_turn(self, chat_id: int, burst: int) -> None:
        """One a second, with a short burst for answers: what a person does is answered at once."""
        now = self.monotonic()
        due = max(self._chats[chat_id], now)
        self._chats[chat_id] = due + PER_CHAT
        wait = due - now - (burst - 1) * PER_CHAT
        if wait > 0:
            await asyncio.sleep(wait)

    async def _hand_out(self) -> None:
        while self._queue:
            wait = self._wait()
            if wait > 0:
                await asyncio.sleep(wait)
                continue
            _, _, turn = heapq.heappop(self._queue)
            if not turn.cancelled():
                self._given.append(self.monotonic())
                turn.set_result(None)

    def _wait(self) -> float:
        now = self.monotonic()
        full = len(self._given) == self.rate
        window = self._given[0] + WINDOW - now if full else 0.0
        return max(window, self._paused - now)

    def pause(self, seconds: float) -> None:
        """Telegram asked everybody to wait."""
        self._paused = max(self._paused, self.monotonic() + seconds)

    def rest(self, chat_id: int, seconds: float) -> None:
        """Telegram asked this chat to wait."""
        self._chats[chat_id] = max(self._chats[chat_id], self.monotonic() + seconds)


class KeepLimits(BaseRequestMiddleware):
    """Every request of the bot waits for its turn here; an answer that Telegram puts off waits."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType]:
        if not method.__api_method__.startswith(COUNTED) or "ChatAction" in method.__api_method__:
            return await make_request(bot, method)
        chat_id, lane = _chat(method), LANE.get()
        waited = 0.0
        while True:
            await self.limits.turn(chat_id, lane)
            try:
                return await make_request(bot, method)
            except TelegramRetryAfter as later:
                if chat_id is not None:
                    self.limits.rest(chat_id, later.retry_after)
                waited += later.retry_after
                if lane is not Lane.ANSWERS or waited > PATIENCE:
                    raise


def _chat(method: TelegramMethod[Any]) -> int | None:
    chat_id = getattr(method, "chat_id", None)
    return chat_id if isinstance(chat_id, int) else None
