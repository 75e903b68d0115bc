"""Whose deliveries an act concerns, beyond the activities it touched."""

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Approval, Participation
from programme.history import Thing, Witness
from programme.owing import Concern
from programme.values import Status

# What a guest says of themselves in an activity, and what part they have in it.
THEIR_OWN = frozenset({"answer", "answered_at", "muted", "role"})


def of_guests(session: Session, witness: Witness) -> dict[int, set[Concern]]:
    """The guests concerned, of activities where an act touched nothing but what is theirs."""
    return {
        activity_id: {
            Concern(activity_id, session.get_one(Participation, number).person_id)
            for _, number in things
        }
        for activity_id, things in witness.touched().items()
        if all(_their_own(witness, thing, fields) for thing, fields in things.items())
    }


def _their_own(witness: Witness, thing: Thing, fields: frozenset[str]) -> bool:
    joins = thing in witness.born and thing not in witness.gone
    return thing[0] == Participation.__tablename__ and (joins or fields <= THEIR_OWN)


def to_decide(session: Session, witness: Witness) -> set[int]:
    """Where something is asked for, when it has changed who may decide."""
    if not {"entrustment", "absence"} & {thing for thing, _ in witness.things}:
        return set()
    question = select(col(Approval.activity_id)).where(col(Approval.granted).is_(None))
    return set(session.scalars(question))


def theirs(session: Session, witness: Witness) -> set[Concern]:
    """The parts of people whose zone, hours, address or wishes have changed."""
    people = {number for thing, number in witness.things if thing == "person"}
    people |= session.info.pop("addressed", set())
    people |= _wishing(witness)
    if not people:
        return set()
    question = (
        select(col(Participation.activity_id), col(Participation.person_id))
        .join(Activity, col(Activity.id) == Participation.activity_id)
        .where(col(Participation.person_id).in_(people), col(Activity.status) != Status.DRAFT)
    )
    return {Concern(*each) for each in session.execute(question)}


def _wishing(witness: Witness) -> set[int]:
    said = (
        fields.get("person_id")
        for thing in witness.things
        if thing[0] == "reminder_rule"
        for fields in (witness.was[thing], witness.now[thing])
    )
    return {person_id for person_id in said if person_id}
