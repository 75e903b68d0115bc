"""How many messages Telegram takes in a time, and how long it then makes a bot wait."""

import math
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from sandbox.refusal import Refusal


@dataclass(frozen=True)
class Rates:
    """Telegram's limits; None lifts one.

    ``overall`` messages a second; ``per_chat`` messages a second in one chat after a burst of
    ``burst``; ``per_group`` messages a minute in one group (its id is negative).
    """

    overall: int | None = 30
    per_chat: float | None = 1.0
    burst: int = 5
    per_group: int | None = 20

    @classmethod
    def lifted(cls) -> "Rates":
        """No limits, for benchmarks."""
        return cls(overall=None, per_chat=None, per_group=None)


class Limits:
    """Counts what was accepted; ``monotonic`` gives seconds, wherever the clock was put."""

    # Telegram says “or so”: a sender that keeps 30 a second must not stumble over a late packet.
    SECOND = 0.9
    MINUTE = 60.0

    def __init__(self, rates: Rates, monotonic: Callable[[], float]) -> None:
        self._rates = rates
        self._monotonic = monotonic
        self._overall: deque[float] = deque()
        self._groups: dict[int, deque[float]] = {}
        self._free_at: dict[int, float] = {}

    def take(self, chat: int) -> None:
        """Take one turn in a chat.

        Raises:
            Refusal: 429 with the seconds to wait; nothing is then counted.
        """
        now = self._monotonic()
        group = self._groups.setdefault(chat, deque()) if chat < 0 else deque()
        wait = max(
            self._window(self._overall, self._rates.overall, self.SECOND, now),
            self._window(group, self._rates.per_group, self.MINUTE, now) if chat < 0 else 0,
            self._bucket(chat, now),
        )
        if wait > 0:
            seconds = math.ceil(wait)
            sentence = f"Too Many Requests: retry after {seconds}"
            raise Refusal(429, sentence, retry_after=seconds)
        self._count(chat, group, now)

    def _window(self, taken: deque[float], most: int | None, length: float, now: float) -> float:
        if most is None:
            return 0
        while taken and taken[0] <= now - length:
            taken.popleft()
        return taken[0] + length - now if len(taken) >= most else 0

    def _bucket(self, chat: int, now: float) -> float:
        if self._rates.per_chat is None:
            return 0
        allowance = (self._rates.burst - 1) / self._rates.per_chat
        return self._free_at.get(chat, now) - allowance - now

    def _count(self, chat: int, group: deque[float], now: float) -> None:
        if self._rates.overall is not None:
            self._overall.append(now)
        if self._rates.per_group is not None:
            group.append(now)
        if self._rates.per_chat is not None:
            self._free_at[chat] = max(self._free_at.get(chat, now), now) + 1 / self._rates.per_chat
