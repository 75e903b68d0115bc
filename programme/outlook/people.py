"""Whom a change is news to, which way reaches them, and what their calendars know."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Chat, Feed, GuestPage, Participation, Person
from programme.values import Answer


def told(session: Session, activity: Activity) -> list[tuple[Participation, bool, bool, str]]:
    """Who knows an older state: whether a chat, and whether a page of theirs, reaches them."""
    question = (
        select(
            Participation,
            col(Chat.id).is_not(None) & col(Chat.blocked_at).is_(None),
            col(GuestPage.id).is_not(None) & col(GuestPage.stopped_at).is_(None),
            col(Person.name),
        )
        .join(Person, col(Person.id) == Participation.person_id)
        .outerjoin(Chat, col(Chat.person_id) == Person.id)
        .outerjoin(GuestPage, col(GuestPage.person_id) == Person.id)
        .where(
            col(Participation.activity_id) == activity.id,
            col(Participation.answer) != Answer.DECLINED,
            col(Participation.told_revision).is_not(None),
        )
        .order_by(col(Person.name), col(Person.id))
    )
    return [
        (part, bool(chat), bool(page), name) for part, chat, page, name in session.execute(question)
    ]


def looks(session: Session, people: Sequence[int]) -> list[datetime | None]:
    """Of each of these people with a calendar here, when a program fetched it last."""
    question = (
        select(col(Feed.person_id), func.max(Feed.last_fetch_at))
        .where(col(Feed.person_id).in_(people), col(Feed.revoked_at).is_(None))
        .group_by(col(Feed.person_id))
    )
    return [at for _, at in session.execute(question)]


def lag_of(found: Sequence[datetime | None], now: datetime) -> timedelta | None:
    known = [at for at in found if at is not None]
    return now - min(known) if known and len(known) == len(found) else None
