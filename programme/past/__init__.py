"""What became of an activity: who changed what and when, and how many were told after it."""

from programme.past.looking import past
from programme.past.values import PAGE, Altered, Past, Pasts

__all__ = [
    "PAGE",
    "Altered",
    "Past",
    "Pasts",
    "past",
]
