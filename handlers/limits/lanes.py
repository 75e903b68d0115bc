"""Who goes first."""

from contextvars import ContextVar
from enum import IntEnum


class Lane(IntEnum):
    """Who goes first."""

    ANSWERS = 0
    REMINDERS = 1
    BROADCASTS = 2


LANE: ContextVar[Lane] = ContextVar("lane", default=Lane.ANSWERS)
