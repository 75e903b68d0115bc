"""How many turns fit into a second, as this process alone counts them."""

from collections import deque
from collections.abc import Callable

# Telegram counts a window of one second as its side sees it; the margin is for the way there.
WINDOW = 1.03
# The way there is longest for what leaves first, while connections are made: a window's turns are
# given in so many parts, so that a late first part does not meet the next window whole. The parts
# leave some of the window over, in which whoever was held up makes up for it.
PARTS = 5
PART = 0.12
LIFTED = 100
# To take and word messages takes its time, which would be added to every window: they are taken so
# long before their turns can be given.
AHEAD = 0.06


class Windows:
    """Turns that were given a short time ago.

    :param rate: turns a second; 0 lifts the limit.
    :param monotonic: seconds on a clock that only goes forward.
    """

    def __init__(self, rate: int, monotonic: Callable[[], float]) -> None:
        self.monotonic = monotonic
        self.few = -(-rate // PARTS)
        self._spans = ((rate, WINDOW), (self.few, PART)) if rate else ()
        self._given: deque[float] = deque(maxlen=rate)

    def take(self) -> None:
        """A turn is given now."""
        self._given.append(self.monotonic())

    def room(self) -> int:
        """Turns for which messages are to be taken now."""
        now = self.monotonic() + AHEAD
        left = (
            most - sum(1 for at in self._given if at + span > now) for most, span in self._spans
        )
        return min(left, default=LIFTED)

    def wait(self, turns: int = 1) -> float:
        """Seconds until so many turns, at most a part of them, could be given at once."""
        now = self.monotonic()
        windows = (
            self._given[-(most - turns + 1)] + span - now
            for most, span in self._spans
            if len(self._given) > most - turns
        )
        return max(*windows, 0.0, 0.0)
