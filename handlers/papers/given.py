"""What was read becomes what the programme takes: each activity beside what is known of it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from handlers.papers.differing import altered, worded
from handlers.papers.referring import TWICE, gathered
from handlers.papers.since import clashes, moved_on, still_said
from handlers.papers.stating import Names, left_alone, other_kind
from handlers.understanding import leg_given
from programme.edits import CLOSED
from programme.papers import ActivityGiven, Alteration, Doubted, RowGiven
from programme.particulars import ItemGiven
from programme.values import ActivitySeen, Kind, Standing, Status
from reading.doubts import Doubt, about
from reading.matching.known import Match, Register
from reading.places import NOWHERE
from reading.proposals import Proposal

# These say how something is known, and leave nothing to decide.
SOFT = frozenset(
    {"zone_of_capital", "from_heading", "past", "lost", "place_elsewhere", "quoted_otherwise"}
)
BROKEN = frozenset(
    {"ambiguous_day", "end_before_start", "formula", "impossible_day", "lines_and_legs"}
    | {"two_countries", "unknown_place", "which_territory"}
)
OF_CALENDAR = {
    "confirmed": Status.CONFIRMED,
    "tentative": Status.TENTATIVE,
    "cancelled": Status.CANCELLED,
}


def rows_of(
    reads: Sequence[Proposal], register: Register, names: Names, language: str
) -> list[RowGiven]:
    """One row for each activity of a paper, in its order."""
    return [row_of(read, register, names, language) for read in gathered(reads, register)]


def row_of(read: Proposal, register: Register, names: Names, language: str) -> RowGiven:
    """How one activity stands to what the office knows."""
    given = given_of(read, language)
    match = register.match(read) if read.title else None
    if match and not (match.days is False and copied(read)):
        return beside(given, read, match, register, names)
    if read.ref:
        doubts = (*given.doubts, Doubted("unknown_reference", {"text": read.ref}))
        return RowGiven(given_of(read, language, doubts), Standing.DOUBTFUL)
    if not given.legs or not given.title:
        return RowGiven(given, Standing.UNREAD)
    return RowGiven(given, Standing.DOUBTFUL if hard(read) else Standing.SURE)


def copied(read: Proposal) -> bool:
    """Whether a row was begun with the reference of another activity."""
    return any(doubt.code == TWICE for doubt in read.doubts)


def beside(
    given: ActivityGiven, read: Proposal, match: Match, register: Register, names: Names
) -> RowGiven:
    """A known activity: as it is, or as the paper has it otherwise."""
    known = match.activity
    was = register.was(known) if match.named else known
    alters, left = altered(was, read, named=match.named), []
    if match.named:
        alters = replace(alters, kind=other_kind(was, read, names))
        given = of_kind(given, alters.kind or known.kind) if read.kinds else given
        left = list(left_alone((was, known), read, register, names))
    alters = still_said(alters, was, known)
    noted = list(notes(alters, was, known))
    if alters and known.status in CLOSED:
        noted += [Doubt("closed") if match.named else about("differs", read.source or read.title)]
        alters = alters if match.named else Alteration()
    given = replace(given, doubts=(*map(doubted, (*noted, *left)), *given.doubts))
    if not alters and match.named and (left or broken(read)):
        stays = bool(left) and not broken(read)
        return RowGiven(given, Standing.UNREAD, known.id, known.version, stays=stays)
    return RowGiven(given, stood(alters, known), known.id, known.version, alters)


def notes(alters: Alteration, was: ActivitySeen, known: ActivitySeen) -> Iterator[Doubt]:
    """What has become of it here since the sheet was sent out."""
    if clashes(alters):
        yield Doubt("changed_by_both")
    elif moved_on(was, known):
        yield Doubt("changed_since")


def stood(alters: Alteration, known: ActivitySeen) -> Standing:
    """How it stands; what both have changed is for a person to decide, one by one."""
    if clashes(alters) and known.status not in CLOSED:
        return Standing.DOUBTFUL
    return Standing.CHANGED if alters else Standing.KNOWN


def of_kind(given: ActivityGiven, kind: Kind | None) -> ActivityGiven:
    """The same, of the kind that its sheet says, whatever its title names."""
    doubts = tuple(one for one in given.doubts if kind is None or one.code != "unknown_kind")
    return replace(given, kind=kind, doubts=doubts)


def broken(read: Proposal) -> bool:
    """Whether it says something of a title, a place or days that nobody can make out."""
    half = any(leg.days is None or leg.place is None for leg in read.legs)
    return any(doubt.code in BROKEN for doubt in all_doubts(read)) and (half or not worded(read))


def given_of(
    read: Proposal, language: str, doubts: tuple[Doubted, ...] | None = None
) -> ActivityGiven:
    """An activity as it was read, with its doubts."""
    legs = [leg_given(leg) for leg in read.legs]
    return ActivityGiven(
        title=read.title,
        language=language,
        kind=read.kind,
        legs=tuple(leg for leg in legs if leg.place != NOWHERE),
        projects=read.projects,
        body=read.body,
        inferred=any(doubt.code == "project_inferred" for doubt in read.doubts),
        source=read.source,
        doubts=tuple(map(doubted, all_doubts(read))) if doubts is None else doubts,
        uid=read.uid,
        status=OF_CALENDAR.get(read.status),
        points=tuple(ItemGiven(**vars(one)) for one in read.points),
    )


def all_doubts(read: Proposal) -> Iterable[Doubt]:
    """The doubts of an activity and of its legs, each once."""
    return dict.fromkeys((*read.doubts, *(doubt for leg in read.legs for doubt in leg.doubts)))


def doubted(doubt: Doubt) -> Doubted:
    """A doubt as the programme keeps it."""
    return Doubted(doubt.code, dict(doubt.facts))


def hard(read: Proposal) -> bool:
    """Whether something is to be decided by a person."""
    return any(
        doubt.code not in SOFT and not (doubt.code == "year_inferred" and doubt.facts.get("text"))
        for doubt in all_doubts(read)
    )
