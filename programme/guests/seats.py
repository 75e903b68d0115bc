"""Places that wait for a person: who stands in an activity under the name of one of its seats."""

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Participation, Person


def is_seat(session: Session, person: Person) -> bool:
    """Whether this is no person yet: "Ministry of Justice", one place."""
    question = (
        select(col(Activity.seats))
        .join(Participation, col(Participation.activity_id) == Activity.id)
        .where(col(Participation.person_id) == person.id, col(Activity.seats).is_not(None))
    )
    named = (name for seats in session.scalars(question) for name in seats or ())
    return person.name.casefold() in {name.casefold() for name in named}
