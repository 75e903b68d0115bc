"""A known activity beside what a paper says of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from handlers.papers.detailing import Detailed, Owned
from handlers.papers.differing import altered, worded
from handlers.papers.since import clashes, moved_on, still_said
from handlers.papers.stating import Names, left_alone, other_kind
from programme.edits import CLOSED
from programme.papers import ActivityGiven, Alteration, Doubted, RowGiven
from programme.values import Kind, Standing
from reading.doubts import Doubt, about
from reading.matching.known import Match, Register
from reading.proposals import Proposal

BROKEN = frozenset(
    {"ambiguous_day", "end_before_start", "formula", "impossible_day", "lines_and_legs"}
    | {"two_countries", "unknown_place", "which_territory"}
)


@dataclass(frozen=True)
class Known:
    """What an office knows, and how it calls that.

    :param owned: what known activities have of their own, where that is compared.
    """

    register: Register
    names: Names
    owned: Owned | None = None


def compared(given: ActivityGiven, read: Proposal, match: Match, office: Known) -> RowGiven:
    """A known activity: as it is, or as the paper has it otherwise."""
    known = match.activity
    was = office.register.was(known) if match.named else known
    alters = altered(was, read, named=match.named)
    left: list[Doubt] = []
    own = office.owned.beside(was, read) if office.owned and match.named else Detailed()
    if match.named:
        alters = replace(alters, kind=other_kind(was, read, office.names))
        given = of_kind(given, alters.kind or known.kind) if read.kinds else given
        left = [*left_alone((was, known), read, office.register, office.names), *own.doubts]
    alters = still_said(alters, was, known)
    alters = replace(alters, own=dict(own.own), legs=own.over(alters.legs))
    both = own.both or clashes(alters)
    noted = list(notes(both=both, moved=own.moved or moved_on(was, known)))
    if alters and known.status in CLOSED:
        noted += [Doubt("closed") if match.named else about("differs", read.source or read.title)]
        alters = alters if match.named else Alteration()
    given = replace(given, doubts=(*map(doubted, (*noted, *left)), *given.doubts))
    if not alters and match.named and (left or broken(read)):
        stays = bool(left) and not broken(read)
        return RowGiven(given, Standing.UNREAD, known.id, known.version, stays=stays)
    standing = Standing.CHANGED if alters else Standing.KNOWN
    if both and known.status not in CLOSED:
        # What both have changed is for a person to decide, one by one.
        standing = Standing.DOUBTFUL
    return RowGiven(given, standing, known.id, known.version, alters)


def notes(*, both: bool, moved: bool) -> Iterator[Doubt]:
    """What has become of it here since the sheet was sent out."""
    if both:
        yield Doubt("changed_by_both")
    elif moved:
        yield Doubt("changed_since")


def of_kind(given: ActivityGiven, kind: Kind | None) -> ActivityGiven:
    """The same, of the kind that its sheet says, whatever its title names."""
    doubts = tuple(one for one in given.doubts if kind is None or one.code != "unknown_kind")
    return replace(given, kind=kind, doubts=doubts)


def broken(read: Proposal) -> bool:
    """Whether it says something of a title, a place or days that nobody can make out."""
    half = any(leg.days is None or leg.place is None for leg in read.legs)
    return any(doubt.code in BROKEN for doubt in all_doubts(read)) and (half or not worded(read))


def all_doubts(read: Proposal) -> Iterable[Doubt]:
    """The doubts of an activity and of its legs, each once."""
    return dict.fromkeys((*read.doubts, *(doubt for leg in read.legs for doubt in leg.doubts)))


def doubted(doubt: Doubt) -> Doubted:
    """A doubt as the programme keeps it."""
    return Doubted(doubt.code, dict(doubt.facts))
