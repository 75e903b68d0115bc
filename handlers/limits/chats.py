"""When each chat may be written to again: one message a second, and twenty a minute in a group."""

from collections import deque
from collections.abc import Callable

PER_CHAT = 1.05
# Telegram gives the chats of groups ids below nought.
GROUP, MINUTE = 20, 61.0
BURST = 3
# More chats than can rest at once: beyond, those that rest no longer are forgotten.
REMEMBERED = 1000


class Chats:
    """Books turns of single chats.

    :param monotonic: seconds on a clock that only goes forward.
    """

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self.monotonic = monotonic
        self._until: dict[int, float] = {}
        self._written: dict[int, deque[float]] = {}

    def book(self, chat_id: int, *, burst: int = 1) -> float:
        """Take the chat's next turn; the seconds until it comes.

        :param burst: so many may come at once before the pace is kept.
        """
        if len(self._until) > REMEMBERED:
            self.resting()
        now = self.monotonic()
        due = max(self._until.get(chat_id, now), now)
        at = max(due - (burst - 1) * PER_CHAT, now, self._room_in(chat_id))
        self._until[chat_id] = max(due, at) + PER_CHAT
        if chat_id < 0:
            self._written.setdefault(chat_id, deque(maxlen=GROUP)).append(at)
        return at - now

    def rest(self, chat_id: int, seconds: float) -> None:
        """Telegram asked this chat to wait; no burst shortens that."""
        until = self.monotonic() + seconds + (BURST - 1) * PER_CHAT
        self._until[chat_id] = max(self._until.get(chat_id, until), until)

    def resting(self) -> list[int]:
        """Chats that got a message so recently that the next one has to wait."""
        now = self.monotonic()
        self._until = {chat: until for chat, until in self._until.items() if until > now}
        full = [chat for chat in self._written if self._room_in(chat) > now]
        self._written = {
            chat: written for chat, written in self._written.items() if written[-1] + MINUTE > now
        }
        return [*{*self._until, *full}]

    def soonest(self) -> float | None:
        """Seconds until one of those that rest may be written to again."""
        now = self.monotonic()
        ends = [*self._until.values(), *map(self._room_in, self._written)]
        return min((until - now for until in ends if until > now), default=None)

    def _room_in(self, chat_id: int) -> float:
        """When a group's minute has room again."""
        written = self._written.get(chat_id)
        return written[0] + MINUTE if written and len(written) == GROUP else 0.0
