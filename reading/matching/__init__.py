"""One activity told of in several places of a text: one proposal, and a doubt where they differ."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum

from reading.doubts import about
from reading.matching.likeness import Likeness, alike
from reading.matching.merging import merged
from reading.proposals import Proposal

__all__ = ["Rank", "Told", "reconciled"]


class Rank(IntEnum):
    """How a text tells of an activity; what is told less strictly gives way."""

    ROW = 0
    BLOCK = 1
    PROSE = 2
    # What stands below a picture, or under a saying.
    CAPTION = 3
    # A date below some words, such as that of a slide: never an activity by itself.
    ASIDE = 4
    # A sentence about a day of which nothing else is told: handed back as it stands.
    UNHEARD = 5


@dataclass(frozen=True)
class Told:
    """A proposal and how it was told."""

    rank: Rank
    read: Proposal


def reconciled(told: Sequence[Told]) -> list[Proposal]:
    """The proposals in the order of the text, each activity once.

    Rows are left as they are, but for those that say the same twice. Work grows with the number of
    what shares a word and a month, since only those are compared.
    """
    kept: list[Proposal | None] = [None] * len(told)
    likeness = Likeness()
    for rank in Rank:
        days = begun(kept) if rank is Rank.UNHEARD else frozenset()
        for at, one in enumerate(told):
            if one.rank is rank is Rank.UNHEARD:
                kept[at] = None if begun([one.read]) <= days else replace(one.read, legs=())
            elif one.rank is rank:
                settle(at, one, kept, likeness)
    return [read for read in kept if read is not None]


def begun(reads: Iterable[Proposal | None]) -> frozenset[date | None]:
    """The days on which these begin."""
    legs = (leg for read in reads if read is not None for leg in read.legs)
    return frozenset(leg.days.start for leg in legs if leg.days)


def settle(at: int, one: Told, kept: list[Proposal | None], likeness: Likeness) -> None:
    """Keep a proposal, or add it to the one it speaks of."""
    row = one.rank is Rank.ROW
    for other in likeness.candidates(one.read) if row else likeness.likely(one.read):
        first = kept[other]
        if first is not None and same(first, one):
            kept[other] = both = merged(first, one.read)
            likeness.add(other, both)
            return
    if one.rank is not Rank.ASIDE:
        kept[at] = one.read
        likeness.add(at, one.read)


def same(first: Proposal, one: Told) -> bool:
    """Whether both speak of one activity."""
    if one.rank is Rank.ROW:
        return (first.title, first.legs) == (one.read.title, one.read.legs)
    return alike(first, one.read, aside=one.rank is Rank.ASIDE)


def doubted(reads: Iterable[Proposal], text: str) -> list[Proposal]:
    """Proposals with one more doubt each."""
    return [replace(read, doubts=(*read.doubts, about("differs", text))) for read in reads]
