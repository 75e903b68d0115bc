"""Writes what is owed: the difference between what ``owed`` says and the waiting deliveries."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Delivery, Purpose, State
from programme.owed import Owed, owed
from programme.owing.answers import answers, unreached
from programme.owing.asked import asked_of, letters
from programme.owing.entering import PENDING, enter
from programme.owing.guests import OPEN, REFUSED, guests
from programme.owing.notices import notices
from programme.owing.plans import planned
from programme.owing.questions import questions
from programme.owing.staff import staff_among
from programme.rules import rules
from programme.values import Status

# What follows from the rows alone; all else is written by whoever wants it sent.
COMPUTED = frozenset(
    {
        Purpose.REMINDER,
        Purpose.CHANGE,
        Purpose.INVITATION,
        Purpose.APPROVAL,
        Purpose.DECISION,
        Purpose.LETTER,
        Purpose.ANSWER,
        Purpose.UNREACHED,
        Purpose.NOTICE,
        Purpose.QUESTION,
    }
)


def concerned(rows: Iterable[Delivery]) -> list[int]:
    """Activities of which more is owed, or less, when something becomes of these deliveries.

    What is written to many follows from nothing: it owes nobody anything else.
    """
    return sorted({row.activity_id for row in rows if row.activity_id and row.purpose in COMPUTED})


def refresh(session: Session, activity_ids: Iterable[int], now: datetime) -> None:
    """Bring the waiting deliveries of these activities in line with what is owed at ``now``.

    What is taken, sent or uncertain is never touched; what was already past when it was first
    owed is never begun.
    """
    for activity_id in activity_ids:
        activity = session.get_one(Activity, activity_id)
        if activity.status is not Status.DRAFT:
            _refresh(session, activity, now)


def _refresh(session: Session, activity: Activity, now: datetime) -> None:
    question = select(Delivery).where(
        col(Delivery.activity_id) == activity.id, col(Delivery.purpose).in_(COMPUTED)
    )
    known = {row.key: row for row in session.scalars(question)}
    wanted = {one.key: one for one in _everything(session, activity, list(known.values()), now)}
    people = {one.person_id for one in wanted.values() if one.person_id is not None}
    staff = staff_among(session, people, activity, now)
    for key, one in wanted.items():
        enter(session, activity, known.get(key), one, staff=staff, now=now)
    for key, row in known.items():
        if key not in wanted and row.state in OPEN - REFUSED:
            late = row.state in PENDING and row.expires_at and row.expires_at <= now
            row.state = State.EXPIRED if late else State.CANCELLED


def _everything(
    session: Session, activity: Activity, known: list[Delivery], now: datetime
) -> list[Owed]:
    invited = guests(session, activity, known, now)
    return [
        *owed(planned(session, activity), invited, rules(session), now),
        *asked_of(session, activity),
        *letters(session, activity),
        *answers(session, activity, known, now),
        *unreached(session, activity, now),
        *notices(session, activity, known, now),
        *questions(session, activity),
    ]
