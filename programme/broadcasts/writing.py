"""A broadcast as a draft: its words, in every language, and whom it is for."""

from sqlalchemy import delete, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import (
    Broadcast,
    Translation,
)
from programme.broadcasts.audience import AUDIENCES
from programme.broadcasts.belonging import own, theirs
from programme.questions import turn
from programme.refusals import NotFound, TextTooLong
from programme.values import Course
from programme.viewer import Viewer

LONGEST = 3000


def write(session: Session, *, by: Viewer, activity_id: int, text: str, language: str) -> int:
    """Keep the words at once, as a draft; a second version replaces the first.

    :raises TextTooLong: it would not fit a message with its frame.
    :raises MayNot: not theirs to write to all, or nothing of it may be written to many.
    """
    activity = theirs(session, by, activity_id)
    _refuse_if_too_long(text)
    question = select(Broadcast).where(
        col(Broadcast.activity_id) == activity.id,
        col(Broadcast.by_id) == by.person_id,
        col(Broadcast.course) == Course.DRAFT,
    )
    row = session.scalar(question.order_by(col(Broadcast.id).desc()).limit(1))
    if row is None:
        row = Broadcast(
            activity_id=activity_id,
            by_id=by.person_id or 0,
            text=text,
            language=language,
            written_at=by.now,
        )
        session.add(row)
    elif row.text != text:
        _forget_translations(session, row)
    row.text, row.language = text, language
    session.flush()
    turn(session, by, None)
    return row.id or 0


def aim(session: Session, *, by: Viewer, broadcast_id: int, audience: str) -> int:
    """Choose who is written to.

    :raises NotFound: no such draft, or no such audience.
    """
    row = own(session, by, broadcast_id)
    if audience not in AUDIENCES or row.course is not Course.DRAFT:
        raise NotFound
    chosen = AUDIENCES[audience]
    row.roles, row.answers = [*chosen.roles], [*chosen.answers]
    return broadcast_id


def translate(session: Session, *, by: Viewer, broadcast_id: int, language: str, text: str) -> int:
    """Give the words in another language of the readers; a second version replaces the first."""
    row = own(session, by, broadcast_id)
    if row.course is not Course.DRAFT:
        raise NotFound
    _refuse_if_too_long(text)
    question = select(Translation).where(
        col(Translation.thing) == "broadcast",
        col(Translation.thing_id) == row.id,
        col(Translation.field) == "text",
        col(Translation.language) == language,
    )
    kept = session.scalar(question)
    if kept is None:
        kept = Translation(
            thing="broadcast", thing_id=row.id or 0, field="text", language=language, text=text
        )
        session.add(kept)
    kept.text, kept.by_id, kept.reviewed = text, by.person_id, True
    turn(session, by, None)
    return broadcast_id


def _refuse_if_too_long(text: str) -> None:
    """Telegram counts in units of UTF-16."""
    units = len(text.encode("utf-16-le")) // 2
    if units > LONGEST:
        raise TextTooLong(units, LONGEST)


def _forget_translations(session: Session, row: Broadcast) -> None:
    """They were made for other words."""
    session.execute(
        delete(Translation).where(
            col(Translation.thing) == "broadcast", col(Translation.thing_id) == row.id
        )
    )


def discard(session: Session, *, by: Viewer, broadcast_id: int) -> int:
    """Leave a draft unsent; the activity it was about. Twice is once."""
    row = session.get(Broadcast, broadcast_id)
    if row is None or row.by_id != by.person_id:
        raise NotFound
    if row.course is Course.DRAFT:
        row.course = Course.DONE
    return row.activity_id
