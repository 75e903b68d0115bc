"""A seat taken by whoever opens its page: from then on it is that person's."""

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import GuestPage, Person
from programme.guests.leaving import tell
from programme.guests.opening import Condition, condition_of
from programme.guests.seats import is_seat
from programme.refusals import NotFound, TextTooLong
from programme.viewer import Viewer

LONGEST_NAME = 200


def take(session: Session, *, by: Viewer, secret_hash: str, name: str, text: str) -> bool:
    """The reader takes the seat under a name of their own; from then on the page is theirs.

    :param text: what the coordinator is told; whether somebody could be told.
    :raises NotFound: it is no seat, or somebody was quicker.
    :raises TextTooLong: for a name.
    """
    page = session.scalar(select(GuestPage).where(col(GuestPage.secret_hash) == secret_hash))
    if page is None or page.person_id != by.person_id:
        raise NotFound
    person = session.get_one(Person, page.person_id)
    if condition_of(session, page, by.now) is not Condition.OPEN or not is_seat(session, person):
        raise NotFound
    if len(name) > LONGEST_NAME:
        raise TextTooLong(len(name), LONGEST_NAME)
    page.confirmed_at, person.name = by.now, name
    return tell(session, by, text)
