"""How an activity is marked, and who could be named to it."""

from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Entrustment, Leg, Named, Participation, Person
from programme import rights, visibility
from programme.refusals import NotFound
from programme.values import ActivitySeen, Level
from programme.viewer import DESK, ENTRUSTED, Viewer

MOST = 40


@dataclass(frozen=True)
class Candidate:
    """Somebody who is, or could be, named."""

    person_id: int
    name: str
    named: bool


@dataclass(frozen=True)
class Standing:
    """An activity with the levels of its legs that the viewer sees, by leg.

    :param candidates: for whoever is named; others do not learn who is.
    """

    activity: ActivitySeen
    legs: dict[int, Level]
    candidates: tuple[Candidate, ...] = ()


def standing(session: Session, *, by: Viewer, activity_id: int) -> Standing:
    """How an activity is marked, for whoever answers for it.

    :raises NotFound, MayNot: not for this viewer, or not theirs.
    """
    row = visibility.seen_by(session, by, activity_id)
    if by.person_id is None or row.owner_id != by.person_id:
        rights.require(session, by, DESK, row, step="edit")
    question = visibility.activities(by).where(col(Activity.id) == activity_id)
    seen = next(iter(visibility.see(session, question)), None)
    if seen is None:
        raise NotFound
    legs = _levels(session, {leg.id for leg in seen.legs})
    is_red = Level.RED in {seen.level, *legs.values()}
    knows = is_red and visibility.named_to(session, by, activity_id)
    return Standing(seen, legs, _candidates(session, activity_id) if knows else ())


def _levels(session: Session, legs: set[int]) -> dict[int, Level]:
    question = (
        select(col(Leg.id), visibility.leg_level())
        .join(Activity, col(Activity.id) == Leg.activity_id)
        .where(col(Leg.id).in_(legs))
    )
    return {number or 0: Level(level) for number, level in session.execute(question)}


def _candidates(session: Session, activity_id: int) -> tuple[Candidate, ...]:
    """Who takes part, who works at a desk, and whoever is named already; those first."""
    taking_part = select(col(Participation.person_id)).where(
        col(Participation.activity_id) == activity_id
    )
    named = select(col(Named.person_id)).where(col(Named.activity_id) == activity_id)
    at_a_desk = select(col(Entrustment.person_id)).where(col(Entrustment.right).in_(ENTRUSTED))
    is_named = col(Person.id).in_(named)
    question = (
        select(col(Person.id), col(Person.name), is_named)
        .where(or_(is_named, col(Person.id).in_(taking_part), col(Person.id).in_(at_a_desk)))
        .order_by(is_named.desc(), col(Person.name), col(Person.id))
        .limit(MOST)
    )
    found = session.execute(question)
    return tuple(Candidate(number or 0, name, bool(is_one)) for number, name, is_one in found)
