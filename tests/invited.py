"""Guests who are all reminded at the same instant."""

from sqlalchemy.orm import Session

from db.tables import Chat
from programme import owing
from programme.values import Status
from tests import factories as make

FIRST_CHAT = 5001


def invited(session: Session, *, many: int, title: str = "Workshop", first: int = 0) -> int:
    """A workshop with so many participants, all reminded at the same instant; its number."""
    activity = make.activity(session, title=title, status=Status.CONFIRMED)
    for chat in range(FIRST_CHAT + first, FIRST_CHAT + first + many):
        guest = make.person(session, name=f"Guest {chat}", chat=chat)
        make.part(session, activity=activity, person=guest)
    session.flush()
    owing.refresh(session, [activity], make.BEGINNING)
    return activity


def reminded_too(session: Session, *, chat: int, title: str) -> None:
    """Whoever has this chat takes part in one more workshop of the same day."""
    person = session.get_one(Chat, chat).person_id
    activity = make.activity(session, title=title, status=Status.CONFIRMED)
    make.part(session, activity=activity, person=person or 0)
    owing.refresh(session, [activity], make.BEGINNING)
