"""An activity of a text and those that an office knows: the same one, or none of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from programme.values import ActivitySeen, Days
from reading.folding import fold, fold_code
from reading.matching.likeness import Likeness, apart, pairs, within
from reading.matching.stems import share, stems
from reading.proposals import LegRead, Proposal

# Words in common, of those of the shorter title, on the same days and when the days have moved.
SAME: Final = 0.6
MOVED: Final = 0.75
# What is announced again and is further away is another one of its kind.
FURTHEST: Final = timedelta(days=45)


@dataclass(frozen=True)
class Match:
    """A known activity, and whether any of its days are those of the text."""

    activity: ActivitySeen
    days: bool
    score: float
    named: bool = False


class Register:
    """The activities that an office knows, by what finds them: reference, UID, month.

    ``codes`` are those of projects and bodies, by their names; ``were`` are those that have changed
    since a sheet of them left the office, as they were then.
    """

    def __init__(
        self,
        known: Sequence[ActivitySeen],
        uids: Mapping[str, int],
        codes: Mapping[str, str],
        were: Mapping[int, ActivitySeen] | None = None,
    ) -> None:
        self.known, self.codes, self.were = known, codes, were or {}
        self.by_ref = {parts_of(one.ref): one for one in known if one.ref}
        ids = {one.id: one for one in known}
        self.by_uid = {uid: ids[number] for uid, number in uids.items() if number in ids}
        self.reads = [read_of(one, codes) for one in known]
        self.likeness = Likeness()
        for at, read in enumerate(self.reads):
            self.likeness.add(at, read)

    def named(self, ref: str) -> ActivitySeen | None:
        """The activity of a reference, also where it was typed from memory."""
        return self.by_ref.get(parts_of(ref))

    def owners(self, known: ActivitySeen) -> frozenset[str]:
        """The codes of its projects and its body."""
        return owners(read_of(known, self.codes))

    def was(self, known: ActivitySeen) -> ActivitySeen:
        """What it was when the sheet left the office."""
        return self.were.get(known.id, known)

    def match(self, read: Proposal) -> Match | None:
        """The known activity that a text speaks of."""
        named = self.named(read.ref) if read.ref else self.by_uid.get(read.uid)
        if named:
            return Match(named, days=True, score=1.0, named=True)
        found = [
            match
            for at in self.likeness.candidates(read)
            if (match := compared(self.known[at], self.reads[at], read))
        ]
        return max(found, key=lambda one: (one.days, one.score), default=None)


def parts_of(ref: str) -> tuple[str, ...]:
    """A reference whatever parts it, and however many noughts its number begins with."""
    return tuple(part.lstrip("0") for part in fold(ref).split())


def read_of(one: ActivitySeen, codes: Mapping[str, str]) -> Proposal:
    """A known activity in the form in which texts are read."""
    legs = tuple(LegRead(leg.place, leg.days, "") for leg in one.live_legs)
    projects = tuple(codes.get(fold_code(name), name) for name in one.projects)
    body = codes.get(fold_code(one.body), one.body) if one.body else None
    return Proposal(one.title, one.kind, projects, body, legs)


def compared(known: ActivitySeen, ours: Proposal, read: Proposal) -> Match | None:
    """Whether a text speaks of a known activity."""
    if apart(ours, read):
        return None
    words = share(stems(known.title), stems(read.title))
    if fold(known.title) == fold(read.title):
        words = 1.0
    if words < SAME or other_owner(ours, read):
        return None
    spans = [(one.days, two.days) for one, two in pairs(ours, read) if one.days and two.days]
    if any(same(one, two) or within(one, two) for one, two in spans):
        return Match(known, days=True, score=words)
    placed = any(one.place and two.place for one, two in pairs(ours, read))
    moved = any(close(one, two) for one, two in spans)
    return Match(known, days=False, score=words) if moved and placed and words >= MOVED else None


def other_owner(ours: Proposal, read: Proposal) -> bool:
    """Whether both name projects or bodies, and none in common."""
    one, two = owners(ours), owners(read)
    return bool(one and two and not one & two)


def owners(read: Proposal) -> frozenset[str]:
    """The codes of projects and body."""
    return frozenset(filter(None, (*read.projects, read.body)))


def same(one: Days, two: Days) -> bool:
    """The same first and last day."""
    return (one.start, one.end) == (two.start, two.end)


def close(one: Days, two: Days) -> bool:
    """Near enough to be the same, moved."""
    return bool(one.start and two.start and abs(one.start - two.start) <= FURTHEST)
