"""Updates taken from Telegram: stored before they are confirmed, closed when they are handled."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, func, or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Inbox

KEPT = timedelta(hours=48)


@dataclass(frozen=True)
class Received:
    """One update as it arrived: Telegram's ``Update`` object in ``body``."""

    update_id: int
    chat_id: int | None
    body: dict[str, Any]


@dataclass(frozen=True)
class Acted:
    """What an update did before the process ended: it is answered, never done again."""

    act: str
    activity_id: int | None


def store(
    session: Session, *, updates: Sequence[Received], now: datetime, owner: str | None = None
) -> list[Received]:
    """Keep a batch, and return what was not known before: a repeated update is no second one.

    :param owner: the process that handles it, where several share the office.
    """
    ids = [update.update_id for update in updates]
    known = set(session.scalars(select(col(Inbox.update_id)).where(col(Inbox.update_id).in_(ids))))
    fresh = [update for update in updates if update.update_id not in known]
    session.add_all(
        Inbox(
            update_id=one.update_id,
            chat_id=one.chat_id,
            body=one.body,
            received_at=now,
            owner=owner,
        )
        for one in fresh
    )
    return fresh


def owners(session: Session) -> list[str | None]:
    """The processes that have open updates."""
    question = select(col(Inbox.owner)).where(col(Inbox.closed_at).is_(None)).distinct()
    return list(session.scalars(question))


def adopt(session: Session, *, owners: Sequence[str], owner: str) -> list[Received]:
    """Make the open updates of these processes, and of none, one's own; those, in order."""
    free = or_(col(Inbox.owner).in_(owners), col(Inbox.owner).is_(None))
    question = select(Inbox).where(col(Inbox.closed_at).is_(None), free)
    rows = session.scalars(question.order_by(col(Inbox.update_id))).all()
    for row in rows:
        row.owner = owner
    return [Received(row.update_id, row.chat_id, row.body or {}) for row in rows]


def own(session: Session, owner: str) -> list[Received]:
    """What a process has stored and not closed, in the order of arrival."""
    question = select(Inbox).where(col(Inbox.closed_at).is_(None), col(Inbox.owner) == owner)
    return [
        Received(row.update_id, row.chat_id, row.body or {})
        for row in session.scalars(question.order_by(col(Inbox.update_id)))
    ]


def behind(session: Session, received: Received, owner: str) -> bool:
    """Whether another process still has something earlier of the same chat in hand."""
    question = select(col(Inbox.update_id)).where(
        col(Inbox.closed_at).is_(None),
        col(Inbox.chat_id) == received.chat_id,
        col(Inbox.update_id) < received.update_id,
        col(Inbox.owner) != owner,
    )
    return session.scalar(question.limit(1)) is not None


def acted(session: Session, update_id: int | None) -> Acted | None:
    """What an update has done already, if anything."""
    row = session.get(Inbox, update_id) if update_id is not None else None
    if row is None or row.acted_at is None:
        return None
    return Acted(row.act or "", row.activity_id)


def close(session: Session, *, update_id: int, now: datetime, error: str | None = None) -> None:
    """The update is handled, or failed for good; its body is not kept."""
    row = session.get_one(Inbox, update_id)
    row.closed_at, row.body, row.error = now, None, error


def clean_up(session: Session, *, now: datetime) -> None:
    """Let closed updates go after 48 hours: longer than Telegram repeats one."""
    session.execute(delete(Inbox).where(col(Inbox.closed_at) < now - KEPT))


def open_ones(session: Session) -> int:
    """How many updates are stored and not handled."""
    question = select(func.count()).where(col(Inbox.closed_at).is_(None))
    return session.scalar(question) or 0
