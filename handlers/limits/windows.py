"""How many turns fit into a second, as this process alone counts them."""

from bisect import bisect_right, insort
from collections import deque
from collections.abc import Callable

# Telegram counts a window of one second as its side sees it. What was answered came there before,
# whatever the way took, so that a second from the answer is enough; a little more is for the clock.
SECOND = 1.005
# Whatever has not been answered for so long was counted when it left, or holds up all others.
LONGEST = 2.0
# The way there is longest for what leaves first, while connections are made: a window's turns are
# given in so many parts, so that a late first part does not meet the next window whole. The parts
# leave some of the window over, in which whoever was held up makes up for it.
PARTS = 5
PART = 0.12
LIFTED = 200
# To take and word messages takes its time, and to ask for turns that several processes share, which
# would be added to every window: they are taken so long before their turns can be given.
AHEAD = 0.2


class Windows:
    """Turns that still count: a second from Telegram's answer, for it may have come just before.

    So its side sees no second with more, however long the way there takes.

    :param rate: turns a second; 0 lifts the limit.
    :param monotonic: seconds on a clock that only goes forward.
    """

    def __init__(self, rate: int, monotonic: Callable[[], float]) -> None:
        self.rate = rate
        self.monotonic = monotonic
        self.few = -(-rate // PARTS)
        self._part: deque[float] = deque(maxlen=self.few)
        self._flying: list[float] = []
        self._ends: list[float] = []

    def take(self) -> None:
        """A turn is given now."""
        if self.rate:
            now = self.monotonic()
            self._part.append(now)
            self._flying.append(now)

    def landed(self, begun: float) -> None:
        """What was handed over at ``begun`` has been answered, or never will be."""
        place = bisect_right(self._flying, begun) - 1
        if place >= 0:
            del self._flying[place]
            insort(self._ends, self.monotonic() + SECOND)

    def room(self) -> int:
        """Turns for which messages are to be taken now."""
        if not self.rate:
            return LIFTED
        now = self.monotonic() + AHEAD
        few = self.few - sum(at + PART > now for at in self._part)
        return min(self.rate - sum(end > now for end in self._busy()), few)

    def wait(self, turns: int = 1) -> float:
        """Seconds until so many turns, at most a part of them, could be given at once."""
        if not self.rate:
            return 0.0
        ends = self._busy()
        waits = [0.0]
        if (over := len(ends) - self.rate + turns) > 0:
            waits.append(ends[over - 1] - self.monotonic())
        if (over := len(self._part) - self.few + turns) > 0:
            waits.append(self._part[over - 1] + PART - self.monotonic())
        return max(waits)

    def _busy(self) -> list[float]:
        """When each turn that still counts ends, the first before the others."""
        now = self.monotonic()
        del self._ends[: bisect_right(self._ends, now)]
        del self._flying[: bisect_right(self._flying, now - LONGEST)]
        return sorted([*self._ends, *(at + LONGEST for at in self._flying)])
