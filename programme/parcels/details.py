"""What single purposes tell beside the activity: letters, approvals, guests, broadcasts."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import (
    Approval,
    Broadcast,
    Delivery,
    Letter,
    Participation,
    Person,
    Purpose,
    State,
    Translation,
)
from programme import owing
from programme.parcels.values import Asking
from programme.values import Answer


def letter(session: Session, row: Delivery, language: str) -> tuple[str, str] | None:
    """Who wrote, and what: to one, or to all."""
    if row.purpose is Purpose.LETTER:
        one = session.get_one(Letter, row.reference)
        return session.get_one(Person, one.from_id).name, one.text
    if row.purpose is Purpose.BROADCAST:
        many = session.get_one(Broadcast, row.reference)
        return session.get_one(Person, many.by_id).name, _in(session, many, language)
    return None


def _in(session: Session, broadcast: Broadcast, language: str) -> str:
    """What is written to all, in a reader's language where somebody has translated it."""
    question = select(col(Translation.text)).where(
        col(Translation.thing) == "broadcast",
        col(Translation.thing_id) == broadcast.id,
        col(Translation.field) == "text",
        col(Translation.language) == language,
    )
    return session.scalar(question) or broadcast.text


def approval(session: Session, row: Delivery) -> Asking | None:
    """The step that is asked for or decided."""
    if row.purpose not in {Purpose.APPROVAL, Purpose.DECISION}:
        return None
    asked = session.get_one(Approval, row.reference)
    asker = session.get_one(Person, asked.asked_by_id).name
    return Asking(
        asked.id or 0,
        asked.step,
        asked.reason,
        asker,
        asked.granted,
        tuple(asked.waives or ()),
        asked.word,
    )


def guest(session: Session, row: Delivery) -> tuple[str, Answer] | None:
    """Whom the owner of an activity is told of, and what they said last."""
    if row.purpose not in {Purpose.ANSWER, Purpose.UNREACHED}:
        return None
    part = session.get_one(Participation, row.reference)
    return session.get_one(Person, part.person_id).name, part.answer


def known_before(
    session: Session, row: Delivery, part: Participation | None, facts: dict[str, Any]
) -> dict[str, Any] | None:
    """What its reader knew before they got it, or takes for true until they do.

    News correct the newest that is not so.
    """
    if row.state is State.SENT:
        return _before(session, row)
    if part is not None and row.purpose is Purpose.CHANGE:
        return owing.corrected(session, part, facts)
    return part.told if part else None


def _before(session: Session, row: Delivery) -> dict[str, Any] | None:
    question = select(col(Delivery.told)).where(
        col(Delivery.activity_id) == row.activity_id,
        col(Delivery.person_id) == row.person_id,
        col(Delivery.told_revision) < (row.told_revision or 0),
    )
    newest = question.order_by(col(Delivery.told_revision).desc(), col(Delivery.id).desc())
    return session.scalar(newest.limit(1))
