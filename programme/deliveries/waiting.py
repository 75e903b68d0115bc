"""What waits to be sent, and when the next of it falls due."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, exists, func, literal, or_, select, true
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Chat, Delivery, State
from db.types import Worded

# What is written to many waits for what is written to one.
ONE, MANY = 1, 2
LANES = (ONE, MANY)
# So many chats are told apart when it is asked what comes next.
NAMED = 200
# Written out in the statement: of a parameter no database knows which index holds it.
WAITING = literal(State.WAITING, Worded(State), literal_execute=True)


def next_due(session: Session) -> tuple[datetime | None, dict[int, datetime]]:
    """The instant of the next delivery, over all and per chat that may be written to.

    Of very many chats those that come first: whoever asks each second does not want them all.
    """
    each = (
        select(col(Delivery.chat_id), func.min(Delivery.due_at).label("first"))
        .where(col(Delivery.state) == WAITING, to_chat(true()))
        .group_by(col(Delivery.chat_id))
        .cte()
        # Where only the first are wanted, a database without statistics goes through all for each.
        .prefix_with("MATERIALIZED", dialect="postgresql")
    )
    question = select(each).order_by(each.c.first, each.c.chat_id).limit(NAMED)
    chats = {chat or 0: due for chat, due in session.execute(question)}
    return min(chats.values(), default=None), chats


def any_due(session: Session, *, now: datetime) -> bool:
    """Whether anything can be taken now."""
    return session.scalar(open_now(now).limit(1)) is not None


def due(now: datetime, count: int, resting: Collection[int] = (), *, lane: int = ONE) -> Any:
    """The query of what to take next: oldest first, chats that wait or are blocked left out."""
    return (
        open_now(now)
        .where(col(Delivery.lane) == lane, col(Delivery.chat_id).not_in(resting))
        .order_by(col(Delivery.due_at), col(Delivery.id))
        .limit(count)
    )


def open_now(now: datetime) -> Select[Delivery]:
    """Everything that can be taken now, in whatever order."""
    return select(Delivery).where(
        col(Delivery.state) == WAITING,
        col(Delivery.lane).in_(LANES),
        col(Delivery.due_at) <= now,
        or_(col(Delivery.not_before).is_(None), col(Delivery.not_before) <= now),
        to_chat(or_(col(Chat.paused_until).is_(None), col(Chat.paused_until) <= now)),
    )


def to_chat(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether the delivery's chat may be written to, and is so.

    Not by a join: a database may begin one at the chats, and go through all that waits for each.
    """
    return (
        exists()
        .where(col(Chat.id) == Delivery.chat_id, col(Chat.blocked_at).is_(None), condition)
        .correlate(Delivery)
    )
