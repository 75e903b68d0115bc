"""What the owner of an activity is owed about its guests: their answers, and who is not reached."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.among import among
from db.tables import Activity, Chat, Delivery, Participation, Purpose
from programme.legs import end_of
from programme.owed import SHARED, Owed
from programme.owing.asked import with_chat
from programme.owing.guests import OPEN
from programme.owing.plans import planned
from programme.rules import rules
from programme.values import Answer


def answers(
    session: Session,
    activity: Activity,
    parts: Collection[int] | None,
    known: Collection[Delivery],
    now: datetime,
) -> Iterator[Owed]:
    """An answer that is not the one its owner was told last; one taken back is owed nothing.

    :param parts: whose answers; None: everybody's.
    """
    told = _told(known)
    last, turns = {row.reference: row.rule for row in told}, Counter(row.reference for row in told)
    to = with_chat(session, [activity.owner_id or 0])
    for part in _others(session, activity, parts, now):
        if part.answered_at is None or part.answer == last.get(part.id, Answer.INVITED):
            continue
        key = f"answer:{activity.id}:{activity.owner_id}:-:{part.id}.{turns[part.id] + 1}"
        yield from _to_owner(key, part, to, at=part.answered_at)


def _told(known: Collection[Delivery]) -> list[Delivery]:
    gone = (row for row in known if row.purpose is Purpose.ANSWER and row.state not in OPEN)
    return sorted(gone, key=lambda row: row.id or 0)


def unreached(
    session: Session, activity: Activity, parts: Collection[int] | None, now: datetime
) -> Iterator[Owed]:
    """Guests whose chat refuses what is sent; once each time that they go."""
    of = {part.person_id: part for part in _others(session, activity, parts, now)}
    question = select(Chat).where(
        among(session, col(Chat.person_id), of), col(Chat.blocked_at).is_not(None)
    )
    to = with_chat(session, [activity.owner_id or 0])
    for chat in session.scalars(question):
        part, since = of[chat.person_id or 0], chat.blocked_at or now
        turn = f"{part.id}.{int(since.timestamp())}"
        key = f"unreached:{activity.id}:{activity.owner_id}:-:{turn}"
        yield from _to_owner(key, part, to, at=since)


def _others(
    session: Session, activity: Activity, parts: Collection[int] | None, now: datetime
) -> Sequence[Row[Any]]:
    """Who takes part beside the owner, while anything can still be done about it."""
    ends = [end_of(leg, rules(session)) for leg in planned(session, activity).legs]
    over = all(end is not None and end <= now for end in ends)
    if activity.owner_id is None or activity.status not in SHARED or (ends and over):
        return []
    of = Participation
    question: Any = select(*map(col, (of.id, of.person_id, of.answer, of.answered_at))).where(
        col(of.activity_id) == activity.id, col(of.person_id) != activity.owner_id
    )
    if parts is not None:
        question = question.where(among(session, col(of.id), parts))
    return session.execute(question.order_by(col(of.id))).all()


def _to_owner(
    key: str, part: Row[Any], to: Sequence[tuple[int, int | None]], *, at: datetime
) -> Iterator[Owed]:
    purpose = Purpose(key.partition(":")[0])
    for person_id, chat_id in to:
        yield Owed(key, purpose, person_id, chat_id, at, rule=part.answer, reference=part.id)
