"""Whether two proposals speak of one activity: by their days, their places and their words."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from programme.values import Days
from reading.folding import fold
from reading.kinds import has_kind_word
from reading.matching.gists import Gist, around
from reading.matching.stems import common
from reading.proposals import LegRead, Proposal

# How many words of the shorter text the longer one must have.
SAME_DAYS_AND_PLACE: Final = 0.15
SAME_DAYS: Final = 0.34
NEAR_DAYS: Final = 0.6
ASIDE: Final = 0.4
SLIP: Final = 1
MOST: Final = 200


class Likeness:
    """Proposals by the months they touch, so that few are compared."""

    def __init__(self) -> None:
        self.months: dict[tuple[int, int], list[int]] = defaultdict(list)
        self.gists: dict[int, Gist] = {}

    def add(self, at: int, read: Proposal) -> None:
        """One more, or one that has taken in another and touches no further month."""
        if at not in self.gists:
            for month in set(months(read)):
                self.months[month].append(at)
        self.gists[at] = Gist.of(read)

    def likely(self, read: Proposal) -> list[int]:
        """Those of the candidates that have words enough in common with this one to be `alike`.

        To look at nothing else first takes a fifth of the time.
        """
        ours, beside = Gist.of(read), around(read)
        either = ours.title | beside
        return [
            at
            for at in self.candidates(read)
            if not (one := self.gists[at]).title.isdisjoint(either)
            and (not one.days.isdisjoint(ours.days) or one.shared(ours.title, beside) >= ASIDE)
        ]

    def candidates(self, read: Proposal) -> list[int]:
        """Those that touch a month of this one, in order."""
        found = {at for month in set(months(read)) for at in self.months[month][-MOST:]}
        return sorted(found)


def months(read: Proposal) -> Iterator[tuple[int, int]]:
    """The months in which legs begin and end, and those in between up to a year."""
    for leg in read.legs:
        if leg.days and leg.days.start and leg.days.end:
            first = leg.days.start.year * 12 + leg.days.start.month - 1
            last = leg.days.end.year * 12 + leg.days.end.month - 1
            for index in range(first, min(last, first + 12) + 1):
                yield divmod(index, 12)


def alike(first: Proposal, other: Proposal, *, aside: bool = False) -> bool:
    """Whether the second is a mention of the first."""
    if apart(first, other):
        return False
    share = common(first, other)
    if aside:
        return share >= ASIDE and any(
            near(one.days, two.days, 7) for one, two in pairs(first, other)
        )
    return bool(other.legs) and all(
        any(
            matches(one, two, share, first, other) for one, two in pairs(first, other) if two is leg
        )
        for leg in other.legs
    )


def matches(one: LegRead, two: LegRead, share: float, first: Proposal, other: Proposal) -> bool:
    """Whether a leg of the mention is that leg."""
    if one.days and two.days and (one.days.start, one.days.end) == (two.days.start, two.days.end):
        return share >= (SAME_DAYS_AND_PLACE if one.place and two.place else SAME_DAYS)
    if share < NEAR_DAYS and not is_bare(other):
        return False
    if near(one.days, two.days, SLIP):
        return True
    one_of_many = len(first.legs) > len(other.legs) and two.place is None
    return within(one.days, two.days) and head(first) == head(other) and not one_of_many


def pairs(first: Proposal, other: Proposal) -> Iterator[tuple[LegRead, LegRead]]:
    """Legs of both that may be the same."""
    for one in first.legs:
        for two in other.legs:
            if not (one.place and two.place) or one.place.territory == two.place.territory:
                yield one, two


def apart(first: Proposal, other: Proposal) -> bool:
    """Whether their places differ: other territories, or other cities of one."""
    one = {leg.place.territory for leg in first.legs if leg.place}
    two = {leg.place.territory for leg in other.legs if leg.place}
    if one and two and not one & two:
        return True
    cities = [
        {fold(leg.place.city) for leg in each.legs if leg.place and leg.place.city}
        for each in (first, other)
    ]
    return bool(cities[0] and cities[1] and not cities[0] & cities[1])


def near(one: Days | None, two: Days | None, days: int) -> bool:
    """Whether both ends lie so many days apart at most."""
    if not (one and two and one.start and two.start and one.end and two.end):
        return False
    return abs((one.start - two.start).days) <= days and abs((one.end - two.end).days) <= days


def within(one: Days | None, two: Days | None) -> bool:
    """Whether one is a window, such as a month, that holds the other; or an end of the other."""
    if not (one and two and one.start and two.start and one.end and two.end):
        return False
    outer, inner = (one, two) if one.end - one.start >= two.end - two.start else (two, one)
    if not (outer.start and outer.end and inner.start and inner.end):
        return False
    coarse = outer.precision != inner.precision
    edge = inner.start == inner.end and inner.start in {outer.start, outer.end}
    return (coarse or edge) and outer.start <= inner.start and inner.end <= outer.end


def is_bare(read: Proposal) -> bool:
    """Whether a title is but a kind: "the workshop" is one that was told of before."""
    return " " not in read.title and has_kind_word(read.title)


def head(read: Proposal) -> str:
    """The kind, so that a visit and a workshop of one week stay two."""
    return str(read.kind)
