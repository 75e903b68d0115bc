"""Everything that is stored about a person, as plain values."""

from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session
from sqlmodel import SQLModel, col

from db.tables import (
    Activity,
    Change,
    Chat,
    Delivery,
    Entrustment,
    Feed,
    Letter,
    Participation,
    Person,
    ReminderRule,
)
from programme import visibility
from programme.history import plain
from programme.refusals import NotFound
from programme.viewer import Viewer

# Secrets are kept as hashes, which say nothing; numbers of rows are the office's own.
SILENT = frozenset({"secret_hash", "told", "told_revision", "version", "key", "etag", "question"})
Rows = list[dict[str, Any]]


def held_of(session: Session, *, by: Viewer) -> dict[str, Any]:
    """What is stored about the viewer, by what it is; activities are named as far as they see.

    :raises NotFound: nobody the office knows.
    """
    person = session.get(Person, by.person_id) if by.person_id else None
    if person is None:
        raise NotFound
    number = person.id
    letters = or_(col(Letter.from_id) == number, col(Letter.to_id) == number)
    return {
        "person": _plain(person),
        "chats": _rows(session, Chat, col(Chat.person_id) == number),
        "rights": _rows(session, Entrustment, col(Entrustment.person_id) == number),
        "activities": _parts(session, by),
        "letters": _rows(session, Letter, letters),
        "reminders": _rows(session, ReminderRule, col(ReminderRule.person_id) == number),
        "calendars": _rows(session, Feed, col(Feed.person_id) == number),
        "messages": _rows(session, Delivery, col(Delivery.person_id) == number),
        "acts": _rows(session, Change, col(Change.person_id) == number),
    }


def _parts(session: Session, by: Viewer) -> Rows:
    """What they take part in, and what of it they may see where this goes."""
    mine = select(Participation).where(col(Participation.person_id) == by.person_id)
    parts = session.scalars(mine.order_by(col(Participation.id))).all()
    question = visibility.activities(by).where(
        col(Activity.id).in_([part.activity_id for part in parts])
    )
    titles = {one.id: (one.ref, one.title) for one in visibility.see(session, question)}
    found = []
    for part in parts:
        ref, title = titles.get(part.activity_id, (None, None))
        found.append({**_plain(part), "reference": ref, "title": title})
    return found


def _rows(session: Session, table: type[Any], condition: Any) -> Rows:
    question = select(table).where(condition).order_by(*table.__table__.primary_key)
    return [_plain(row) for row in session.scalars(question)]


def _plain(row: SQLModel) -> dict[str, Any]:
    values = row.model_dump()
    return {
        name: plain(value)
        for name, value in values.items()
        if name not in SILENT and value is not None
    }
