"""Whose deliveries an act concerns, beyond the activities it touched."""

from collections.abc import Collection
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Approval, Leg, Participation
from programme.history import Witness
from programme.values import Status
from programme.whereabouts import ATTENDING

# A change of these moves the people of an activity to another place, or to another time.
MOVES_PEOPLE = {
    "activity": frozenset({"status", "kind"}),
    "leg": frozenset(
        {"zone", "precision", "start_on", "end_on", "start_time", "end_time", "status"}
    ),
    "participation": frozenset({"answer"}),
}
# Nothing is due longer than this before the days it is about.
AHEAD = timedelta(days=45)


def to_decide(session: Session, witness: Witness) -> set[int]:
    """Where something is asked for, when it has changed who may decide."""
    if all(thing != "entrustment" for thing, _ in witness.things):
        return set()
    question = select(col(Approval.activity_id)).where(col(Approval.granted).is_(None))
    return set(session.scalars(question))


def theirs(session: Session, witness: Witness) -> set[int]:
    """Activities of people whose zone, hours, address or wishes have changed."""
    people = {number for thing, number in witness.things if thing == "person"}
    people |= session.info.pop("addressed", set())
    people |= _wishing(witness)
    if not people:
        return set()
    question = (
        select(col(Participation.activity_id))
        .join(Activity, col(Activity.id) == Participation.activity_id)
        .where(col(Participation.person_id).in_(people), col(Activity.status) != Status.DRAFT)
    )
    return set(session.scalars(question))


def _wishing(witness: Witness) -> set[int]:
    said = (
        fields.get("person_id")
        for thing in witness.things
        if thing[0] == "reminder_rule"
        for fields in (witness.was[thing], witness.now[thing])
    )
    return {person_id for person_id in said if person_id}


def elsewhere(session: Session, witness: Witness) -> set[int]:
    """Activities whose people are to be in another place when something of theirs falls due."""
    moved = {
        activity_id
        for activity_id, things in witness.touched().items()
        for (thing, _), fields in things.items()
        if fields & MOVES_PEOPLE.get(thing, frozenset())
    }
    days = _days(session, witness, moved)
    if not days:
        return set()
    people = select(col(Participation.person_id)).where(
        col(Participation.activity_id).in_(moved), col(Participation.answer).in_(ATTENDING)
    )
    question = (
        select(col(Participation.activity_id))
        .join(Activity, col(Activity.id) == Participation.activity_id)
        .join(Leg, col(Leg.activity_id) == Activity.id)
        .where(
            col(Participation.person_id).in_(people),
            col(Activity.status) == Status.CONFIRMED,
            col(Leg.start_on).between(min(days) - timedelta(days=1), max(days) + AHEAD),
        )
    )
    return set(session.scalars(question)) - moved


def _days(session: Session, witness: Witness, moved: Collection[int]) -> list[date]:
    """The days of these activities, as they are and as they were."""
    legs = session.scalars(select(Leg).where(col(Leg.activity_id).in_(moved)))
    now = [day for leg in legs for day in (leg.start_on, leg.end_on) if day]
    was = [
        date.fromisoformat(fields[name])
        for (thing, _), fields in witness.was.items()
        if thing == "leg"
        for name in ("start_on", "end_on")
        if fields.get(name)
    ]
    return now + was if moved else []
