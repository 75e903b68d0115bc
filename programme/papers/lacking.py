"""What an activity of a paper still lacks, by the rules of the office for its kind."""

from sqlalchemy.orm import Session

from programme.papers.values import ActivityGiven
from programme.rules import Rules, rules
from programme.values import Kind

# What a body convenes is a session of it, unless its words say otherwise.
OF_A_BODY = frozenset({None, Kind.MEETING})


def lacking(session: Session, given: ActivityGiven) -> tuple[str, ...]:
    """What leaving the draft still needs."""
    return lacking_by(rules(session), given)


def lacking_by(office: Rules, given: ActivityGiven) -> tuple[str, ...]:
    """The same, by the rules of the office alone."""
    kind = kind_of(given)
    there = {
        "project": bool(given.projects or given.body),
        "body": given.body is not None,
        "place": bool(given.legs) and all(leg.place and leg.place.territory for leg in given.legs),
        "days": bool(given.legs) and all(leg.days for leg in given.legs),
    }
    fields = [name for name in office.of(kind).requires if not there.get(name, True)]
    return (*(() if kind else ("kind",)), *fields)


def kind_of(given: ActivityGiven) -> Kind | None:
    """The kind; what a body convenes is a session of it."""
    return Kind.COMMITTEE if given.body and given.kind in OF_A_BODY else given.kind
