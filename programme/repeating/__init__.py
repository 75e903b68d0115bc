"""What is convened again: a copy, the next session of a body, a series."""

from programme.repeating.copies import copy
from programme.repeating.series import MOST, occur, plan, planned_days, repeat, size
from programme.repeating.sessions import next_session, proposed
from programme.repeating.undoing import made_by, take_back, takes_back

__all__ = [
    "MOST",
    "copy",
    "made_by",
    "next_session",
    "occur",
    "plan",
    "planned_days",
    "proposed",
    "repeat",
    "size",
    "take_back",
    "takes_back",
]
