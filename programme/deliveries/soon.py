"""When the next message can be taken, where that is within moments."""

from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Chat, Delivery
from programme.deliveries.waiting import LANES, WAITING, any_due, to_chat


def soon(session: Session, *, now: datetime, within: timedelta) -> timedelta | None:
    """How long until something can be taken; nothing at all within that time: None.

    A message can be taken when it is due, and neither it nor its chat has to wait any longer.
    """
    if any_due(session, now=now):
        return timedelta()
    end = now + within
    paused = select(col(Chat.paused_until)).where(col(Chat.id) == Delivery.chat_id)
    question = select(
        col(Delivery.due_at), col(Delivery.not_before), paused.scalar_subquery()
    ).where(
        col(Delivery.state) == WAITING,
        col(Delivery.lane).in_(LANES),
        col(Delivery.due_at) <= end,
        func.coalesce(col(Delivery.not_before), now) <= end,
        to_chat(func.coalesce(col(Chat.paused_until), now) <= end),
    )
    moments = (max(one for one in row if one is not None) for row in session.execute(question))
    first = min(moments, default=None)
    return None if first is None else first - now
