"""Turns over all chats: so many a second, and who goes first."""

import asyncio
import heapq
from collections import deque
from collections.abc import Awaitable, Callable
from contextvars import ContextVar
from enum import IntEnum
from itertools import count

from handlers.limits.chats import BURST, Chats

# Telegram counts a window of one second as its side sees it; the margin is for the way there.
WINDOW = 1.03
# The way there is longest for what leaves first, while connections are made: a window's turns are
# given in so many parts, so that a late first part does not meet the next window whole. The parts
# leave some of the window over, in which whoever was held up makes up for it.
PARTS = 5
PART = 0.12
LIFTED = 100


class Lane(IntEnum):
    """Who goes first."""

    ANSWERS = 0
    REMINDERS = 1
    BROADCASTS = 2


LANE: ContextVar[Lane] = ContextVar("lane", default=Lane.ANSWERS)


class Limits:
    """Hands out turns to send: answers before reminders, reminders before broadcasts.

    :param rate: messages a second over all chats; 0 lifts every limit.
    :param monotonic: seconds on a clock that only goes forward, and ``sleep`` waits by it.
    """

    def __init__(
        self,
        rate: int,
        monotonic: Callable[[], float],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self.rate = rate
        self.monotonic = monotonic
        self.sleep = sleep
        few = -(-rate // PARTS)
        self._few = few
        self._spans = ((rate, WINDOW), (few, PART)) if rate else ()
        self._given: deque[float] = deque(maxlen=rate)
        self._chats = Chats(monotonic)
        self._paused = 0.0
        self._refused: tuple[int, float] | None = None
        self._queue: list[tuple[int, int, asyncio.Future[None]]] = []
        self._order = count()
        self._handing: asyncio.Task[None] | None = None

    def room(self) -> int:
        """Turns that could be taken this moment by reminders, while nobody waits before them."""
        now = self.monotonic()
        if self._queue or now < self._paused:
            return 0
        left = (
            most - sum(1 for at in self._given if at + span > now) for most, span in self._spans
        )
        return min(left, default=LIFTED)

    def resting(self) -> list[int]:
        """Chats that got a message so recently that the next one has to wait."""
        return self._chats.resting()

    def patience(self) -> float | None:
        """Seconds until reminders could go that cannot now: for want of room, or of their chat.

        Room is waited for by the part, so that a database is not asked for one after the other.
        """
        return self._wait(self._few) if self.room() < 1 else self._chats.soonest()

    async def turn(self, chat_id: int | None, lane: Lane) -> None:
        """Wait until this chat, and all chats together, may be written to once more."""
        if not self.rate:
            return
        if chat_id is not None:
            wait = self._chats.book(chat_id, burst=BURST if lane is Lane.ANSWERS else 1)
            if wait > 0:
                await self.sleep(wait)
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._queue, (lane, next(self._order), turn))
        if self._handing is None or self._handing.done():
            self._handing = asyncio.create_task(self._hand_out())
        await turn

    async def _hand_out(self) -> None:
        while self._queue:
            if self._queue[0][2].done():
                heapq.heappop(self._queue)  # its task was cancelled: that takes no turn
                continue
            wait = self._wait()
            if wait > 0:
                await self.sleep(wait)
                continue
            _, _, turn = heapq.heappop(self._queue)
            self._given.append(self.monotonic())
            turn.set_result(None)

    def _wait(self, turns: int = 1) -> float:
        """Seconds until so many turns, at most a part of them, could be given at once."""
        now = self.monotonic()
        windows = (
            self._given[-(most - turns + 1)] + span - now
            for most, span in self._spans
            if len(self._given) > most - turns
        )
        return max(self._paused - now, *windows, 0.0)

    def pause(self, seconds: float) -> None:
        """Telegram asked everybody to wait."""
        self._paused = max(self._paused, self.monotonic() + seconds)

    @property
    def paused(self) -> float:
        """Seconds for which everybody still waits."""
        return max(self._paused - self.monotonic(), 0.0)

    def refused(self, chat_id: int, seconds: float) -> None:
        """Telegram answered 429: this chat waits, and all do when two chats are told so at once."""
        now, before = self.monotonic(), self._refused
        self._refused = (chat_id, now)
        self._chats.rest(chat_id, seconds)
        if before is not None and before[0] != chat_id and now - before[1] < WINDOW:
            self.pause(seconds)
