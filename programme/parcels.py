"""One message to word and send: what its reader may see of the activity at this moment."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Approval, Delivery, Letter, Participation, Person, Purpose
from programme import owing, people, visibility
from programme.owed import facts_of
from programme.values import ActivitySeen, Answer, Role, Status
from programme.viewer import Channel, Viewer


@dataclass(frozen=True)
class Parcel:
    """One message to word and send now: what its reader may see at this moment."""

    id: int
    purpose: Purpose
    chat_id: int
    language: str
    zone: str
    now: datetime
    activity: ActivitySeen
    leg_id: int | None = None
    rule: str | None = None
    role: Role | None = None
    answer: Answer | None = None
    told: Mapping[str, Any] | None = None
    letter: tuple[str, str] | None = None
    approval: "Asking | None" = None


@dataclass(frozen=True)
class Asking:
    """A step asked for, or decided on."""

    id: int
    step: Status
    reason: str | None
    asker: str
    granted: bool | None


def packed(session: Session, row: Delivery, now: datetime) -> Parcel | None:
    """What one reader is to be told now, noted in the row; None when they may not see it.

    The row keeps what it tells, as facts, so that whoever is told what is true is owed nothing.
    """
    person = session.get_one(Person, row.person_id)
    viewer = Viewer(row.person_id, people.held(session, row.person_id), Channel.DIRECT, now)
    question = visibility.activities(viewer).where(col(Activity.id) == row.activity_id)
    seen = visibility.see(session, question)
    if not seen or row.chat_id is None:
        return None
    part = part_of(session, row)
    told = part.told if part else None
    activity = session.get_one(Activity, row.activity_id)
    row.told, row.told_revision = facts_of(owing.planned(session, activity)), activity.revision
    return Parcel(
        row.id or 0,
        row.purpose,
        row.chat_id,
        person.language,
        person.zone,
        now,
        seen[0],
        leg_id=row.leg_id,
        rule=row.rule,
        role=part.role if part else None,
        answer=part.answer if part else None,
        told=told,
        letter=_letter(session, row),
        approval=_approval(session, row),
    )


def part_of(session: Session, row: Delivery) -> Participation | None:
    """The part that a reader takes in what they are told of, if any."""
    question = select(Participation).where(
        col(Participation.activity_id) == row.activity_id,
        col(Participation.person_id) == row.person_id,
    )
    return session.scalar(question)


def _letter(session: Session, row: Delivery) -> tuple[str, str] | None:
    if row.purpose is not Purpose.LETTER:
        return None
    letter = session.get_one(Letter, row.reference)
    return session.get_one(Person, letter.from_id).name, letter.text


def _approval(session: Session, row: Delivery) -> Asking | None:
    if row.purpose not in {Purpose.APPROVAL, Purpose.DECISION}:
        return None
    asked = session.get_one(Approval, row.reference)
    asker = session.get_one(Person, asked.asked_by_id).name
    return Asking(asked.id or 0, asked.step, asked.reason, asker, asked.granted)
