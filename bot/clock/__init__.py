"""The tick: each second it looks at the clock and the office's revision, and wakes the sender."""

from bot.clock.ticking import Clock

__all__ = ["Clock"]
