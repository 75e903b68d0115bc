"""When each chat may be written to again: one message a second, and twenty a minute in a group."""

from collections import deque
from collections.abc import Callable

SECOND, PER_CHAT = 1.0, 1.05
# Telegram gives the chats of groups ids below nought.
GROUP, MINUTE = 20, 61.0
BURST = 3
# More chats than can rest at once: beyond, those that rest no longer are forgotten.
REMEMBERED = 1000


class Chats:
    """Turns of single chats.

    :param monotonic: seconds on a clock that only goes forward.
    :param group: messages that a group takes in a minute.
    """

    def __init__(self, monotonic: Callable[[], float], *, group: int = GROUP) -> None:
        self.monotonic = monotonic
        self.group = group
        self._until: dict[int, float] = {}
        self._rests: dict[int, float] = {}
        self._written: dict[int, deque[float]] = {}

    def wait(self, chat_id: int, *, burst: int = 1) -> float:
        """Seconds until the chat's next turn.

        :param burst: so many may come at once before the pace is kept.
        """
        now = self.monotonic()
        paced = self._until.get(chat_id, now) - (burst - 1) * PER_CHAT
        return max(paced - now, self._free(chat_id) - now, 0.0)

    def take(self, chat_id: int) -> None:
        """The chat is written to now."""
        if len(self._until) > REMEMBERED:
            self.resting()
        now = self.monotonic()
        self._until[chat_id] = max(self._until.get(chat_id, now), now) + PER_CHAT
        if chat_id < 0:
            self._written.setdefault(chat_id, deque(maxlen=self.group)).append(now)

    def landed(self, chat_id: int) -> None:
        """What was written has been answered; Telegram may have counted it only just before."""
        if chat_id in self._until:
            self._until[chat_id] = max(self._until[chat_id], self.monotonic() + SECOND)

    def rest(self, chat_id: int, seconds: float) -> None:
        """Telegram asked this chat to wait; no burst shortens that."""
        until = self.monotonic() + seconds
        self._rests[chat_id] = max(self._rests.get(chat_id, until), until)

    def rests(self, chat_id: int) -> float:
        """Seconds for which this chat still waits because Telegram asked it to."""
        return max(self._rests.get(chat_id, 0.0) - self.monotonic(), 0.0)

    def resting(self) -> list[int]:
        """Chats that got a message so recently, or were put off so long, that the next waits."""
        now = self.monotonic()
        self._until = {chat: until for chat, until in self._until.items() if until > now}
        self._rests = {chat: until for chat, until in self._rests.items() if until > now}
        full = [chat for chat in self._written if self._room_in(chat) > now]
        self._written = {
            chat: written for chat, written in self._written.items() if written[-1] + MINUTE > now
        }
        return [*{*self._until, *self._rests, *full}]

    def soonest(self) -> float | None:
        """Seconds until one of those that rest may be written to again."""
        now = self.monotonic()
        ends = [max(self._until.get(chat, 0.0), self._free(chat)) for chat in self.resting()]
        return min((until - now for until in ends if until > now), default=None)

    def _free(self, chat_id: int) -> float:
        """When nothing but its own pace holds a chat back."""
        return max(self._rests.get(chat_id, 0.0), self._room_in(chat_id))

    def _room_in(self, chat_id: int) -> float:
        """When a group's minute has room again."""
        written = self._written.get(chat_id)
        return written[0] + MINUTE if written and len(written) == self.group else 0.0
