"""What an act did, seen from outside it: the door writes history from what the session changed."""

from programme.history.lots import tell, told
from programme.history.witness import (
    KEPT_BY_THE_DOOR,
    TRACKED,
    Fields,
    Thing,
    Witness,
    changed,
    plain,
)
from programme.history.writing import refuse_if_changed, write

__all__ = [
    "KEPT_BY_THE_DOOR",
    "TRACKED",
    "Fields",
    "Thing",
    "Witness",
    "changed",
    "plain",
    "refuse_if_changed",
    "tell",
    "told",
    "write",
]
