"""Whose deliveries an act concerns, beyond the activities it touched."""

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Approval, Participation
from programme.history import Witness
from programme.values import Status


def to_decide(session: Session, witness: Witness) -> set[int]:
    """Where something is asked for, when it has changed who may decide."""
    if not {"entrustment", "absence"} & {thing for thing, _ in witness.things}:
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
