"""What of proposals is looked at first, where many are compared."""

from datetime import date
from typing import NamedTuple, Self

from reading.matching.stems import AROUND, LONGEST_SOURCE, share, stems
from reading.proposals import Proposal


class Gist(NamedTuple):
    """What of a proposal is asked first: the stems of its title, and the days of its legs."""

    title: frozenset[str]
    days: frozenset[tuple[date | None, date | None]]

    @classmethod
    def of(cls, read: Proposal) -> Self:
        """That of one."""
        days = frozenset((leg.days.start, leg.days.end) for leg in read.legs if leg.days)
        return cls(stems(read.title), days)

    def shared(self, title: frozenset[str], around: frozenset[str]) -> float:
        """The share of the shorter title's words that a title has, or what stands around it."""
        return max(share(self.title, title), share(self.title, around) * AROUND)


def around(read: Proposal) -> frozenset[str]:
    """The stems of the passage in which a proposal stands; none of a long one."""
    return stems(read.source) if len(read.source) < LONGEST_SOURCE else frozenset()
