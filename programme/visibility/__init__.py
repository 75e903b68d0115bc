"""What a viewer sees: the beginning of every question about activities, and the maker of values."""

from programme.visibility.beginnings import activities, entrusted, seen_by
from programme.visibility.seeing import FIELD_LEVELS, Mark, leg_seen, marks, see
from programme.visibility.spans import first_day, has_leg, last_day

__all__ = [
    "FIELD_LEVELS",
    "Mark",
    "activities",
    "entrusted",
    "first_day",
    "has_leg",
    "last_day",
    "leg_seen",
    "marks",
    "see",
    "seen_by",
]
