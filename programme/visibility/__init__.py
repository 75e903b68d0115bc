"""What a viewer sees: the beginning of every question about activities, and the maker of values."""

from programme.visibility.beginnings import activities, entrusted, has, named_to, seen_by
from programme.visibility.beside import leg_seen
from programme.visibility.handles import Behind, behind_handles
from programme.visibility.levels import leg_level
from programme.visibility.readers import as_read
from programme.visibility.seeing import FIELD_LEVELS, see, valued
from programme.visibility.spans import first_day, has_leg, last_day, within_reach
from programme.visibility.texts import points_of, texts_of, working

__all__ = [
    "FIELD_LEVELS",
    "Behind",
    "activities",
    "as_read",
    "behind_handles",
    "entrusted",
    "first_day",
    "has",
    "has_leg",
    "last_day",
    "leg_level",
    "leg_seen",
    "named_to",
    "points_of",
    "see",
    "seen_by",
    "texts_of",
    "valued",
    "within_reach",
    "working",
]
