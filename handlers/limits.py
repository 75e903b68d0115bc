"""Telegram's limits, in one place: so many a second over all, one a second and chat."""

import asyncio
import heapq
from collections import deque
from collections.abc import Awaitable, Callable
from contextvars import ContextVar
from enum import IntEnum
from itertools import count

# Telegram counts a window of one second as its side sees it; the margin is for the way there.
WINDOW = 1.03
# The way there is longest for what leaves first, while connections are made: a window's turns are
# given in so many parts, so that a late first part does not meet the next window whole. The parts
# leave some of the window over, in which whoever was held up makes up for it.
PARTS = 5
PART = 0.12
PER_CHAT = 1.05
BURST = 3
LIFTED = 100
# More chats than can rest at once: beyond, those that rest no longer are forgotten.
REMEMBERED = 1000


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
        self._chats: dict[int, float] = {}
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
        now = self.monotonic()
        self._chats = {chat: until for chat, until in self._chats.items() if until > now}
        return list(self._chats)

    def patience(self) -> float | None:
        """Seconds until reminders could go that cannot now: for want of room, or of their chat.

        Room is waited for by the part, so that a database is not asked for one after the other.
        """
        now = self.monotonic()
        if self.room() < 1:
            return self._wait(self._few)
        return min((until - now for until in self._chats.values() if until > now), default=None)

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
        if len(self._chats) > REMEMBERED:
            self.resting()
        now = self.monotonic()
        due = max(self._chats.get(chat_id, now), now)
        self._chats[chat_id] = due + PER_CHAT
        wait = due - now - (burst - 1) * PER_CHAT
        if wait > 0:
            await self.sleep(wait)

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

    def rest(self, chat_id: int, seconds: float) -> None:
        """Telegram asked this chat to wait; no burst shortens that."""
        until = self.monotonic() + seconds + (BURST - 1) * PER_CHAT
        self._chats[chat_id] = max(self._chats.get(chat_id, until), until)

    def refused(self, chat_id: int, seconds: float) -> None:
        """Telegram answered 429: this chat waits, and all do when two chats are told so at once."""
        now, before = self.monotonic(), self._refused
        self._refused = (chat_id, now)
        self.rest(chat_id, seconds)
        if before is not None and before[0] != chat_id and now - before[1] < WINDOW:
            self.pause(seconds)
