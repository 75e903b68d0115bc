"""What was read becomes what the programme takes: each activity beside what is known of it."""

from collections.abc import Sequence

from handlers.papers.compared import Known, all_doubts, compared, doubted
from handlers.papers.detailing import Owned
from handlers.papers.referring import TWICE, gathered
from handlers.papers.stating import Names
from handlers.understanding import leg_given
from programme.papers import ActivityGiven, Doubted, RowGiven
from programme.particulars import ItemGiven
from programme.values import Standing, Status
from reading.matching.known import Register
from reading.places import NOWHERE
from reading.proposals import Proposal

# These say how something is known, and leave nothing to decide.
SOFT = frozenset(
    {"zone_of_capital", "from_heading", "past", "lost", "place_elsewhere", "quoted_otherwise"}
)
OF_CALENDAR = {
    "confirmed": Status.CONFIRMED,
    "tentative": Status.TENTATIVE,
    "cancelled": Status.CANCELLED,
}


def rows_of(
    reads: Sequence[Proposal],
    register: Register,
    names: Names,
    language: str,
    owned: Owned | None = None,
) -> list[RowGiven]:
    """One row for each activity of a paper, in its order.

    :param owned: what known activities have of their own, where that is compared.
    """
    office = Known(register, names, owned)
    return [row_of(read, language, office) for read in gathered(reads, register)]


def row_of(read: Proposal, language: str, office: Known) -> RowGiven:
    """How one activity stands to what the office knows."""
    given = given_of(read, language)
    match = office.register.match(read) if read.title else None
    if match and not (match.days is False and copied(read)):
        return compared(given, read, match, office)
    if read.ref:
        doubts = (*given.doubts, Doubted("unknown_reference", {"text": read.ref}))
        return RowGiven(given_of(read, language, doubts), Standing.DOUBTFUL)
    if not given.legs or not given.title:
        return RowGiven(given, Standing.UNREAD)
    return RowGiven(given, Standing.DOUBTFUL if hard(read) else Standing.SURE)


def copied(read: Proposal) -> bool:
    """Whether a row was begun with the reference of another activity."""
    return any(doubt.code == TWICE for doubt in read.doubts)


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


def hard(read: Proposal) -> bool:
    """Whether something is to be decided by a person."""
    return any(
        doubt.code not in SOFT and not (doubt.code == "year_inferred" and doubt.facts.get("text"))
        for doubt in all_doubts(read)
    )
