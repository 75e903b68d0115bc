"""How fast the seconds of the sandbox pass, so that minutes of waiting can be seen in seconds."""

import asyncio
import math
from collections.abc import Awaitable, Callable

from sandbox.refusal import Unable

FASTEST = 10_000.0
# A sleeper looks up so often, in real seconds, whether the pace has changed meanwhile.
LOOK_UP = 1.0


class Pace:
    """A clock that only goes forward, ``speed`` times as fast as ``monotonic``.

    A change of speed never makes it jump. Whoever counts the sandbox's seconds (the clock, the
    limits, slow answers) goes by it; whoever waits for a network goes by ``monotonic``.
    """

    def __init__(self, monotonic: Callable[[], float], speed: float = 1.0) -> None:
        self._monotonic = monotonic
        self._then = self._passed = monotonic()
        self.speed = _possible(speed)

    def __call__(self) -> float:
        """Seconds that have passed at this pace."""
        return self._passed + (self._monotonic() - self._then) * self.speed

    def change(self, speed: float) -> None:
        """Go on from here at another speed.

        Raises:
            Unable: it is none that a clock can have.
        """
        speed = _possible(speed)
        self._passed, self._then = self(), self._monotonic()
        self.speed = speed

    async def sleep(
        self, seconds: float, wait: Callable[[float], Awaitable[object]] = asyncio.sleep
    ) -> None:
        """Wait for so many seconds of this pace, whatever becomes of the speed meanwhile.

        ``wait`` waits for real seconds; where it gives something true, the waiting ends.
        """
        until = self() + seconds
        while (left := until - self()) > 0:
            if await wait(min(left / self.speed, LOOK_UP)):
                return


def _possible(speed: float) -> float:
    if not (math.isfinite(speed) and 0 < speed <= FASTEST):
        raise Unable(400, f"“speed” must be above 0 and at most {FASTEST:.0f}.")
    return speed
