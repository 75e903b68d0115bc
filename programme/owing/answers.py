"""What the owner of an activity is owed about its guests: their answers, and who is not reached."""

from collections.abc import Collection, Iterator
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Chat, Delivery, Participation, Purpose
from programme.legs import end_of
from programme.owed import SHARED, Owed
from programme.owing.asked import with_chat
from programme.owing.guests import OPEN
from programme.owing.plans import planned
from programme.rules import rules
from programme.values import Answer


def answers(
    session: Session, activity: Activity, known: Collection[Delivery], now: datetime
) -> Iterator[Owed]:
    """An answer that is not the one its owner was told last; one taken back is owed nothing."""
    told = {row.reference: row for row in _told(known)}
    for part in _others(session, activity, now):
        last = told.get(part.id)
        if part.answered_at is None or part.answer == (last.rule if last else Answer.INVITED):
            continue
        turn = sum(row.reference == part.id for row in _told(known)) + 1
        key = f"answer:{activity.id}:{activity.owner_id}:-:{part.id}.{turn}"
        yield from _to_owner(session, activity, key, part, at=part.answered_at)


def _told(known: Collection[Delivery]) -> list[Delivery]:
    gone = (row for row in known if row.purpose is Purpose.ANSWER and row.state not in OPEN)
    return sorted(gone, key=lambda row: row.id or 0)


def unreached(session: Session, activity: Activity, now: datetime) -> Iterator[Owed]:
    """Guests whose chat refuses what is sent; once each time that they go."""
    parts = {part.person_id: part for part in _others(session, activity, now)}
    question = select(Chat).where(col(Chat.person_id).in_(parts), col(Chat.blocked_at).is_not(None))
    for chat in session.scalars(question):
        part, since = parts[chat.person_id or 0], chat.blocked_at or now
        turn = f"{part.id}.{int(since.timestamp())}"
        key = f"unreached:{activity.id}:{activity.owner_id}:-:{turn}"
        yield from _to_owner(session, activity, key, part, at=since)


def _others(session: Session, activity: Activity, now: datetime) -> list[Participation]:
    """Who takes part beside the owner, while anything can still be done about it."""
    ends = [end_of(leg, rules(session)) for leg in planned(session, activity).legs]
    over = all(end is not None and end <= now for end in ends)
    if activity.owner_id is None or activity.status not in SHARED or (ends and over):
        return []
    question = select(Participation).where(
        col(Participation.activity_id) == activity.id,
        col(Participation.person_id) != activity.owner_id,
    )
    return list(session.scalars(question.order_by(col(Participation.id))))


def _to_owner(
    session: Session, activity: Activity, key: str, part: Participation, *, at: datetime
) -> Iterator[Owed]:
    purpose = Purpose(key.partition(":")[0])
    for person_id, chat_id in with_chat(session, [activity.owner_id or 0]):
        yield Owed(key, purpose, person_id, chat_id, at, rule=part.answer, reference=part.id)
