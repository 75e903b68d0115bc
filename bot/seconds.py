"""Seconds that only go forward, and pass also while the machine sleeps."""

import time

# Linux stops the usual clock with the machine; whoever wakes after a night would take what it had
# in hand for a moment old. Elsewhere the usual one goes on.
_CLOCK = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)


def seconds() -> float:
    """Seconds since some moment."""
    return time.clock_gettime(_CLOCK)
