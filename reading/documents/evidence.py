"""Whether a row is an activity: by its place, its kind, its project, or an exact day."""

from typing import Final

from programme.values import Days, Precision
from reading.layouts import Piece
from reading.proposals import LegRead, Proposal

MOST_WORDS: Final = 25
UNDATED: Final = frozenset({"ambiguous_day", "impossible_day", "end_before_start"})
FINE: Final = {Precision.DAY, Precision.TIME}


def pending(read: Proposal) -> bool:
    """Whether a row gives days that cannot be, or can be read in two ways."""
    return any(doubt.code in UNDATED for leg in read.legs for doubt in leg.doubts)


def evident(read: Proposal, piece: Piece) -> bool:
    """Whether a row is an activity: by its place, its kind, its project, or an exact day.

    "European strategy (April 2018)" has none of these and is a fact.
    """
    placed = any(leg.place or doubtful(leg) for leg in read.legs)
    dated = [leg.days for leg in read.legs if leg.days]
    exact = any(days.precision in FINE for days in dated)
    if pending(read) and read.title:
        entry = piece.led and piece.among
        return bool(placed or read.kind or piece.label or piece.listed or entry)
    if not read.title and dated:
        return True
    if not read.legs:
        return bool(piece.label and read.title and read.projects)
    if not dated:
        told = piece.listed or piece.label or piece.among
        return bool(placed and read.kind and told) and is_short(read)
    return bool(
        placed
        or read.kind
        or piece.label
        or (exact and read.title and (piece.listed or piece.among))
        or (piece.led and read.title and any(map(lasts, dated)))
    )


def lasts(days: Days) -> bool:
    """Whether days are several, exactly known: a page bears one, that of its posting."""
    return days.precision in FINE and days.start != days.end


def doubtful(leg: LegRead) -> bool:
    """Whether a leg has a place of which only the country is not sure."""
    return any(doubt.code == "which_territory" for doubt in leg.doubts)


def is_short(read: Proposal) -> bool:
    """Whether a title is no longer than titles are."""
    return len(read.title.split()) <= MOST_WORDS
