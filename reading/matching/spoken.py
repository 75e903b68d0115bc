"""Which known activities a few words may speak of, though they announce none."""

from collections.abc import Sequence
from typing import Final

from programme.values import ActivitySeen
from reading.folding import fold
from reading.matching.stems import stems

# How much of a title must stand in the words; a town that is named counts for so much of one.
ENOUGH: Final = 0.6
TOWN: Final = 0.35
MOST: Final = 3
LONGEST: Final = 4000


def spoken_of(text: str, known: Sequence[ActivitySeen]) -> tuple[ActivitySeen, ...]:
    """The likeliest first, at most three; none where too little of any stands in the words."""
    words, folded = stems(text[:LONGEST]), f" {fold(text[:LONGEST])} "
    scored = [(score(one, words, folded), one) for one in known]
    likely = sorted((pair for pair in scored if pair[0] >= ENOUGH), key=lambda pair: -pair[0])
    return tuple(one for _, one in likely[:MOST])


def score(one: ActivitySeen, words: frozenset[str], folded: str) -> float:
    """1 for its reference or its whole title."""
    if one.ref and f" {fold(one.ref)} " in folded:
        return 2.0
    title = stems(one.title)
    share = len(title & words) / max(len(title), 2)
    towns = {fold(leg.place.city) for leg in one.live_legs if leg.place.city}
    return share + TOWN * any(f" {town} " in folded for town in towns)
