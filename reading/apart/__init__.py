"""Reading in a process of its own: what it is asked, what it answers, and how it is started."""

from reading.apart.asking import Asked, Told, told_by
from reading.apart.running import Apart

__all__ = ["Apart", "Asked", "Told", "told_by"]
