"""What became of an activity: who changed what and when, and who was told what after it."""

from programme.past.earlier import earlier
from programme.past.looking import past
from programme.past.owned import earlier_own
from programme.past.values import PAGE, Altered, Past, Pasts, Told

__all__ = [
    "PAGE",
    "Altered",
    "Past",
    "Pasts",
    "Told",
    "earlier",
    "earlier_own",
    "past",
]
