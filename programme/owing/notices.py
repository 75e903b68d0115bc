"""What groups are owed of an activity: that it is not as they were told, as far as all may see."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import delete, or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, ActivityProject, Announced, Chat, Delivery, Purpose, State
from programme import visibility
from programme.once import once
from programme.owed import SHARED, Owed, Planned, end_of_all, facts_of
from programme.owing.beliefs import ON_THE_WAY
from programme.owing.guests import OPEN
from programme.owing.plans import planned
from programme.rules import rules
from programme.values import ActivitySeen
from programme.viewer import a_group


def notices(
    session: Session, activity: Activity, known: Collection[Delivery], now: datetime
) -> Iterator[Owed]:
    """A notice to each group that was told otherwise; one that was told nothing yet begins here."""
    if not once(session, "groups", lambda: session.scalars(_admitted().limit(1)).all()):
        return
    chats = session.scalars(_admitted().where(_concerned(activity))).all()
    seen = shown(session, activity, now) if chats else None
    if seen is None:
        return
    facts = facts_of(plan(session, activity, seen))
    for chat in chats:
        kept = session.get(Announced, (chat.id, activity.id))
        if kept is None:
            session.add(_announced(chat, seen, facts))
        elif any(told != facts for told in _taken_for_true(kept, known)):
            yield from _notice(session, activity, chat, known, now)


def _admitted() -> Any:
    return select(Chat).where(col(Chat.admitted_by_id).is_not(None)).order_by(col(Chat.id))


def _concerned(activity: Activity) -> Any:
    projects = select(col(ActivityProject.project_id)).where(
        col(ActivityProject.activity_id) == activity.id
    )
    return or_(col(Chat.project_id).is_(None), col(Chat.project_id).in_(projects))


def shown(session: Session, activity: Activity, now: datetime) -> ActivitySeen | None:
    """An activity as a group may see it: as everybody may, or not at all."""
    question = visibility.activities(a_group(now)).where(col(Activity.id) == activity.id)
    return next(iter(visibility.see(session, question)), None)


def plan(session: Session, activity: Activity, seen: ActivitySeen) -> Planned:
    """An activity as ``owed`` reads it, with the legs alone that are seen."""
    return replace(planned(session, activity), legs=seen.legs)


def _taken_for_true(kept: Announced, known: Collection[Delivery]) -> list[dict[str, Any]]:
    """What a group may believe: the newest that has left, and what may have arrived before."""
    later = _perhaps(kept, known)
    flying = [at for at, row in enumerate(later, 1) if row.state in ON_THE_WAY]
    last = max(flying, default=0)
    newest = later[last - 1].told if last else kept.told
    return [newest, *(row.told for row in later[last:])]


def _perhaps(kept: Announced, known: Collection[Delivery]) -> list[Any]:
    """Notices newer than what surely arrived, that may have arrived, the oldest first."""
    rows = (
        row
        for row in known
        if row.purpose is Purpose.NOTICE
        and row.chat_id == kept.chat_id
        and row.told is not None
        and (row.told_revision or 0) > kept.told_revision
        and (row.state in ON_THE_WAY or (row.repeated and row.state is not State.SENT))
    )
    return sorted(rows, key=lambda row: (row.told_revision, row.id))


def mistaken(session: Session, kept: Announced, facts: Mapping[str, Any]) -> dict[str, Any]:
    """What a notice corrects: the newest that its group may take for true and that is not so."""
    question = select(Delivery).where(
        col(Delivery.activity_id) == kept.activity_id, col(Delivery.chat_id) == kept.chat_id
    )
    later = reversed(_perhaps(kept, session.scalars(question).all()))
    return next((row.told for row in later if row.told != facts), kept.told)


def _announced(chat: Chat, seen: ActivitySeen, facts: dict[str, Any]) -> Announced:
    return Announced(chat_id=chat.id, activity_id=seen.id, told=facts, told_revision=seen.revision)


def _notice(
    session: Session, activity: Activity, chat: Chat, known: Collection[Delivery], now: datetime
) -> Iterator[Owed]:
    ends = end_of_all(planned(session, activity), rules(session))
    at = activity.tell_at
    if at is None or activity.status not in SHARED or (ends and (ends <= now or at >= ends)):
        return
    key = f"notice:{activity.id}:{chat.id}:-:"
    turn = sum(row.key.startswith(key) and row.state not in OPEN for row in known) + 1
    yield Owed(f"{key}{turn}", "notice", None, chat.id, at, ends)


def announced_so_far(session: Session, chat: Chat, now: datetime) -> None:
    """A group that is admitted counts as told what everybody may see of what is not over."""
    by = a_group(now)
    last = visibility.last_day(by)
    open_still = visibility.activities(by).where(or_(last.is_(None), last >= now.date()))
    session.execute(delete(Announced).where(col(Announced.chat_id) == chat.id))
    for seen in visibility.see(session, open_still):
        facts = facts_of(Planned(seen.id, seen.kind, seen.status, seen.legs, None))
        session.add(_announced(chat, seen, facts))


def announced(session: Session, row: Delivery) -> None:
    """A notice has arrived: its group knows what it told, unless something newer has arrived."""
    if row.chat_id is None or row.told is None or row.told_revision is None:
        return
    kept = session.get(Announced, (row.chat_id, row.activity_id))
    if kept is not None and kept.told_revision <= row.told_revision:
        kept.told, kept.told_revision = row.told, row.told_revision
