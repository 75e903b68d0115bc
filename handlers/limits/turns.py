"""Turns to send: so many a second over all, so many in each chat, and what Telegram asks for."""

import asyncio
from collections.abc import Awaitable, Callable

from handlers.limits.chats import BURST, Chats
from handlers.limits.lanes import Lane
from handlers.limits.lines import Lines
from handlers.limits.pauses import Pauses
from handlers.limits.queue import Queue
from handlers.limits.shared import Give, Shared
from handlers.limits.windows import AHEAD, PART, Windows


class Limits:
    """Hands out turns to send: answers before reminders, reminders before broadcasts.

    :param rate: messages a second over all chats; 0 lifts every limit but what Telegram asks for.
    :param monotonic: seconds on a clock that only goes forward, and ``sleep`` waits by it.
    :param give: gives turns where several processes share the rate.
    """

    def __init__(
        self,
        rate: int,
        monotonic: Callable[[], float],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        *,
        give: Give | None = None,
    ) -> None:
        self.rate = rate
        self.monotonic = monotonic
        self.sleep = sleep
        self.chats = Chats(monotonic)
        self.pauses = Pauses(monotonic)
        # What Telegram asked for and nobody has stored yet: chat (None: all), and until when.
        self.unstored: dict[int | None, float] = {}
        self._lines = Lines()
        self._windows = Windows(rate, monotonic)
        self._shared = Shared(rate, monotonic, give) if give and rate else None
        self._queue = Queue(self._wait, self._given, sleep)

    def room(self) -> int:
        """Turns that reminders could take, beside those that wait, while no answer waits."""
        if self.paused or self._queue.holds(Lane.ANSWERS):
            return 0
        return max(self._windows.room() - len(self._queue), 0)

    def resting(self) -> list[int]:
        """Chats that got a message so recently that the next one has to wait."""
        return self.chats.resting()

    def patience(self) -> float | None:
        """Seconds until reminders could go that cannot now: for want of room, or of their chat.

        Room is waited for by the part, so that a database is not asked for one after the other.
        """
        if self.room() > 0:
            return self.chats.soonest()
        few = self._windows.few
        return max(self.paused, self._windows.wait(few) - AHEAD, PART if self._queue else 0.0)

    async def turn(self, chat_id: int | None, lane: Lane) -> None:
        """Wait until this chat, and all chats together, may be written to once more."""
        if chat_id is None:
            await self._of_all(lane)
            return
        async with self._lines.behind(chat_id):
            put_off = True
            while put_off:
                while (wait := self._of_chat(chat_id, lane)) > 0:
                    await self.sleep(wait)
                await self._of_all(lane)
                put_off = self._of_chat(chat_id, lane) > 0
            if self.rate:
                self.chats.take(chat_id)

    def lifted(self, chat_id: int, lane: Lane) -> bool:
        """Whether there is no limit and nothing asked for, so that nobody need wait for a turn."""
        return not self.rate and not self.pauses.wait(lane) and self._of_chat(chat_id, lane) <= 0

    async def _of_all(self, lane: Lane) -> None:
        if self.rate or self.pauses.wait(lane):
            await self._queue.turn(lane)

    def _of_chat(self, chat_id: int, lane: Lane) -> float:
        if not self.rate:
            return self.chats.rests(chat_id)
        return self.chats.wait(chat_id, burst=BURST if lane is Lane.ANSWERS else 1)

    async def _wait(self, lane: Lane, many: int) -> float:
        wait = max(self.pauses.wait(lane), self._windows.wait())
        if wait > 0 or self._shared is None:
            return wait
        return await self._shared.wait(lane, many)

    def _given(self, lane: Lane) -> None:
        self._windows.take()
        if self._shared is not None:
            self._shared.take()
        if lane is Lane.ANSWERS:
            self.pauses.tried()

    def pause(self, seconds: float) -> None:
        """Telegram asked everybody to wait."""
        self.pauses.pause(seconds)

    @property
    def paused(self) -> float:
        """Seconds for which reminders and broadcasts still wait."""
        return self.pauses.wait(Lane.REMINDERS)

    def refused(self, chat_id: int, seconds: float) -> None:
        """Telegram answered 429: this chat waits, and where it means everybody, all do."""
        self.chats.rest(chat_id, seconds)
        self.unstored[chat_id] = self.monotonic() + seconds
        if self.pauses.refused(chat_id, seconds):
            self.unstored[None] = self.pauses.until

    def accepted(self, begun: float) -> None:
        """Telegram took what was handed over at ``begun``; answers that wait may go on."""
        self.pauses.accepted(begun)
        self._queue.look_again()

    def landed(self, chat_id: int | None, begun: float) -> None:
        """What was handed over to a chat at ``begun`` is not on its way any more."""
        self._windows.landed(begun)
        if chat_id is not None:
            self.chats.landed(chat_id)
        self._queue.look_again()
