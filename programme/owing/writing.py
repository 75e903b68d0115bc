"""Writes what is owed: the difference between what ``owed`` says and the waiting deliveries."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Chat, Delivery, Purpose, State
from programme import digest
from programme.owed import Owed, owed
from programme.owing.answers import answers, unreached
from programme.owing.asked import asked_of, letters
from programme.owing.guests import OPEN, REFUSED, guests
from programme.owing.notices import notices
from programme.owing.plans import planned
from programme.owing.questions import questions
from programme.owing.staff import Staff, staff_among
from programme.rules import rules
from programme.values import Status

PENDING = frozenset({State.WAITING, State.GATHERED})
# What was past when it was first owed is not begun.
AT_THEIR_TIME = frozenset({Purpose.REMINDER, Purpose.QUESTION})
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
        _settle(session, activity, known.get(key), one, staff=staff, now=now)
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


def _settle(
    session: Session,
    activity: Activity,
    row: Delivery | None,
    one: Owed,
    *,
    staff: Staff,
    now: datetime,
) -> None:
    if row is None:
        if one.purpose in AT_THEIR_TIME and _past(one, now):
            return
        row = Delivery(
            key=one.key,
            purpose=Purpose(one.purpose),
            activity_id=activity.id,
            person_id=one.person_id,
            due_at=one.due_at,
        )
        session.add(row)
        due = one.due_at
    elif row.state not in OPEN or _too_late(row, one, now) or _refused(session, activity, row, one):
        return
    elif row.state is State.GATHERED and row.due_at <= now:
        return  # the day's message takes it along
    else:
        due = row.due_at if row.purpose is Purpose.INVITATION else one.due_at
    row.leg_id, row.rule, row.expires_at = one.leg_id, one.rule, one.expires_at
    row.chat_id, row.reference = one.chat_id, one.reference
    row.policy = one.policy
    # Once more, for want of proof, stays without sound whatever is computed anew.
    row.silent = one.silent or (row.repeated and row.silent)
    row.due_at, gathered = staff.when(session, one, due, now)
    row.state = State.GATHERED if gathered else State.WAITING
    if one.chat_id is None:
        row.state = State.NO_ADDRESS
    elif gathered and one.person_id is not None:
        digest.arrange(session, one.person_id, one.chat_id, row.due_at)


def _past(one: Owed, now: datetime) -> bool:
    """Whether its own moment had passed when it was first owed."""
    return one.due_at <= now and not (one.silent and one.planned_at and one.planned_at > now)


def _refused(session: Session, activity: Activity, row: Delivery, one: Owed) -> bool:
    """Whether what was refused would be again: nothing is new, or its chat is still closed.

    A reminder stays refused: the next one comes.
    """
    if row.state not in REFUSED:
        return False
    if row.state is State.REFUSED and row.told_revision in {None, activity.revision}:
        return True
    chat = session.get(Chat, one.chat_id) if one.chat_id else None
    return one.purpose == Purpose.REMINDER or chat is None or chat.blocked_at is not None


def _too_late(row: Delivery, one: Owed, now: datetime) -> bool:
    """A reminder that could not wait at its moment does not come after it."""
    return one.purpose == Purpose.REMINDER and row.state not in PENDING and _past(one, now)
