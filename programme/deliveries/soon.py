"""When the next message can be taken, where that is within moments."""

from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Chat, Delivery, State
from programme.deliveries.waiting import LANES, any_due


def soon(session: Session, *, now: datetime, within: timedelta) -> timedelta | None:
    """How long until something can be taken; nothing at all within that time: None.

    A message can be taken when it is due, and neither it nor its chat has to wait any longer.
    """
    if any_due(session, now=now):
        return timedelta()
    end = now + within
    held = (col(Delivery.not_before), col(Chat.paused_until))
    question = (
        select(col(Delivery.due_at), *held)
        .join(Chat, col(Chat.id) == Delivery.chat_id)
        .where(
            col(Delivery.state) == State.WAITING,
            col(Delivery.lane).in_(LANES),
            col(Delivery.due_at) <= end,
            col(Chat.blocked_at).is_(None),
            *(func.coalesce(until, now) <= end for until in held),
        )
    )
    moments = (max(one for one in row if one is not None) for row in session.execute(question))
    first = min(moments, default=None)
    return None if first is None else first - now
