"""The machine's wall clock, as long as it goes like one that only goes forward."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import structlog

log = structlog.get_logger(__name__)

# What is mended step by step stays below this between two looks.
STEP = timedelta(seconds=5)
# A clock that has gone on for so long from where it was put is believed, if it was put by less.
SURE = 60.0
MOST = timedelta(days=1)


def since_start() -> float:
    """Seconds that only go forward; on Linux they count while the machine sleeps too."""
    asleep_too = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if asleep_too is None else time.clock_gettime(asleep_too)


def machine() -> datetime:
    """What the machine's wall clock shows, UTC."""
    return datetime.now(UTC)


class Wall:
    """Where the clock is put while we look on, ours goes on as it went, and says so aloud.

    After a minute a step of up to a day is believed. A longer one is not, as long as the process
    lives: nothing is sent for a year that has not come.

    :param shown: the machine's wall clock.
    :param steady: seconds on a clock that only goes forward.
    """

    def __init__(
        self,
        shown: Callable[[], datetime] = machine,
        steady: Callable[[], float] = since_start,
    ) -> None:
        self._shown = shown
        self._steady = steady
        self._believed, self._then = shown(), steady()
        self._since = self._then
        self.off = timedelta()

    def now(self) -> datetime:
        """The moment, aware and UTC."""
        shown, steady = self._shown(), self._steady()
        ours = self._believed + timedelta(seconds=steady - self._then)
        off = shown - ours
        if abs(off) <= STEP:
            return self._believe(shown, steady)
        if abs(off - self.off) > STEP:
            self.off, self._since = off, steady
            log.error("the machine's clock was put", by=off.total_seconds(), ours=ours.isoformat())
        if abs(off) <= MOST and steady - self._since >= SURE:
            log.error("the machine's clock is believed again", shows=shown.isoformat())
            return self._believe(shown, steady)
        return ours

    def _believe(self, shown: datetime, steady: float) -> datetime:
        self._believed, self._then, self.off = shown, steady, timedelta()
        return shown
