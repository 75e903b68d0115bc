"""Somebody invited by name turns out to be somebody whom the office knows already."""

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Chat, Feed, GuestPage, Letter, Participation


def join(session: Session, *, guest_id: int, person_id: int) -> None:
    """Give a person what was a guest's: parts, letters, calendars, and the page if they have none.

    Where both take part in the same activity, the person's own part stays. A guest who has a chat
    is somebody else, and keeps everything.
    """
    if session.scalar(select(Chat).where(col(Chat.person_id) == guest_id)) is not None:
        return
    _parts(session, guest_id, person_id)
    for row in session.scalars(select(Letter).where(col(Letter.from_id) == guest_id)):
        row.from_id = person_id
    for row in session.scalars(select(Letter).where(col(Letter.to_id) == guest_id)):
        row.to_id = person_id
    for feed in session.scalars(select(Feed).where(col(Feed.person_id) == guest_id)):
        feed.person_id, feed.scope = person_id, f"person:{person_id}"
    page = session.scalar(select(GuestPage).where(col(GuestPage.person_id) == guest_id))
    own = session.scalar(select(GuestPage).where(col(GuestPage.person_id) == person_id))
    if page is not None and own is None:
        page.person_id = person_id
    session.info.setdefault("addressed", set()).add(guest_id)


def _parts(session: Session, guest_id: int, person_id: int) -> None:
    theirs = select(Participation).where(col(Participation.person_id) == person_id)
    known = {part.activity_id for part in session.scalars(theirs)}
    guest = select(Participation).where(col(Participation.person_id) == guest_id)
    for part in session.scalars(guest).all():
        if part.activity_id in known:
            session.delete(part)
        else:
            part.person_id = person_id
    session.flush()
