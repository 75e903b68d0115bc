"""Whose deliveries an act concerns, beyond the activities it touched."""

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Approval, Participation
from programme.history import Witness
from programme.values import Status


def to_decide(session: Session, witness: Witness) -> set[int]:
    """Where something is asked for, when it has changed who may decide."""
    if all(thing != "entrustment" for thing, _ in witness.things):
        return set()
    question = select(col(Approval.activity_id)).where(col(Approval.granted).is_(None))
    return set(session.scalars(question))


def theirs(session: Session, witness: Witness) -> set[int]:
    """Activities in which people take part whose language, zone or address has changed."""
    people = {number for thing, number in witness.things if thing == "person"}
    people |= session.info.pop("addressed", set())
    if not people:
        return set()
    question = (
        select(col(Participation.activity_id))
        .join(Activity, col(Activity.id) == Participation.activity_id)
        .where(col(Participation.person_id).in_(people), col(Activity.status) != Status.DRAFT)
    )
    return set(session.scalars(question))
