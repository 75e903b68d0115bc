"""What a viewer sees: the beginning of every question about activities, and the maker of values."""

from programme.visibility.beginnings import activities, entrusted, has, seen_by
from programme.visibility.readers import as_read
from programme.visibility.seeing import FIELD_LEVELS, leg_seen, see, valued
from programme.visibility.spans import first_day, has_leg, last_day

__all__ = [
    "FIELD_LEVELS",
    "activities",
    "as_read",
    "entrusted",
    "first_day",
    "has",
    "has_leg",
    "last_day",
    "leg_seen",
    "see",
    "seen_by",
    "valued",
]
