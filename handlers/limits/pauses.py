"""What Telegram asks everybody to wait, and what of it answers to people wait."""

from collections.abc import Callable
from typing import NamedTuple

from handlers.limits.lanes import Lane

AT_ONCE = 1.0
# Waits above this are no passing crowd; and no answer is held back longer without a try.
LONG = 5.0
# Telegram rounds what it asks for to whole seconds.
ROUNDED = 1.0


class Refusal(NamedTuple):
    """One 429: whose, when, and until when."""

    chat_id: int
    at: float
    until: float

    @property
    def long(self) -> bool:
        """Whether it is more than a chat that was written to too fast."""
        return self.until - self.at > LONG


class Pauses:
    """429 does not say whether it means a chat or the bot; two chats put off together tell.

    It is general when a second chat is put off within a second; or when both are told to wait long,
    the first still has to, and nothing has been accepted in between. Then all wait for the shorter
    of both: what the longer one has over is its own chat's affair.

    Reminders and broadcasts wait to the end of a general pause. Answers to people wait for at most
    five seconds of it. Then one of them goes and tries, and another each five seconds; the first to
    be accepted shows that answers are let through, and all of them go again.
    """

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self.monotonic = monotonic
        self.until = 0.0
        self._begun = 0.0
        self._answers = 0.0
        self._last: Refusal | None = None

    def refused(self, chat_id: int, seconds: float) -> bool:
        """A chat was put off; whether that means everybody."""
        now, before = self.monotonic(), self._last
        self._last = last = Refusal(chat_id, now, now + seconds)
        if before is None or not _general(before, last):
            return False
        self.pause(min(before.until, last.until) + ROUNDED - now)
        return True

    def accepted(self, begun: float) -> None:
        """What was handed over at ``begun`` was taken: whoever was put off before was alone."""
        if self._last is not None and begun > self._last.at:
            self._last = None
        if begun > self._begun:
            self._answers = 0.0

    def pause(self, seconds: float) -> None:
        """Everybody is to wait for so many seconds."""
        self._begun = self.monotonic()
        self.until = max(self.until, self._begun + seconds)
        self._answers = self._begun + min(seconds, LONG)

    def wait(self, lane: Lane) -> float:
        """Seconds for which a lane still waits."""
        until = self._answers if lane is Lane.ANSWERS else self.until
        return max(until - self.monotonic(), 0.0)

    def tried(self) -> None:
        """An answer goes; within a pause the next one waits for what becomes of it."""
        now = self.monotonic()
        if self._answers and now < self.until:
            self._answers = now + LONG


def _general(before: Refusal, last: Refusal) -> bool:
    """Whether two refusals of different chats mean all chats."""
    if before.chat_id == last.chat_id:
        return False
    both_long = before.long and last.long and last.at < before.until
    return both_long or last.at - before.at < AT_ONCE
