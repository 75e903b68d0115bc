"""The text to copy, for a guest whom Telegram does not reach: what they would have been sent."""

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Participation, Person, Purpose
from programme import rights
from programme.parcels import Parcel
from programme.people import held
from programme.refusals import NotFound
from programme.viewer import Channel, Viewer
from programme.visibility import activities, see


def to_copy(
    session: Session, *, by: Viewer, activity_id: int, person_id: int
) -> tuple[str, Parcel]:
    """The name of a guest, and an invitation as that guest may see it.

    :raises NotFound: nobody of that number takes part, or they may see nothing of it.
    """
    rights.answered_for(session, by, activity_id, step="step")
    part = session.scalar(
        select(Participation).where(
            col(Participation.activity_id) == activity_id,
            col(Participation.person_id) == person_id,
        )
    )
    if part is None:
        raise NotFound
    guest = Viewer(person_id, held(session, person_id), Channel.DIRECT, by.now)
    found = see(session, activities(guest).where(col(Activity.id) == activity_id))
    if not found:
        raise NotFound
    person = session.get_one(Person, person_id)
    return person.name, Parcel(
        0, Purpose.INVITATION, 0, person.language, person.zone, by.now, found[0], answer=part.answer
    )
