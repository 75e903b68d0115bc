"""What may still be owed, for whoever computes all of it anew."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import exists, func, or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Delivery, Leg
from programme.owed import SHARED
from programme.owing.entering import PENDING


def ahead(session: Session, *, now: datetime) -> Sequence[int]:
    """The activities of which anything may still be owed, what falls due first before the rest."""
    waiting = (
        select(col(Delivery.activity_id), func.min(Delivery.due_at).label("first"))
        .where(col(Delivery.state).in_(PENDING))
        .group_by(col(Delivery.activity_id))
        .subquery()
    )
    yesterday = (now - timedelta(days=1)).date()
    live = exists().where(
        col(Leg.activity_id) == Activity.id,
        or_(col(Leg.end_on).is_(None), col(Leg.end_on) >= yesterday),
    )
    question = (
        select(col(Activity.id))
        .outerjoin(waiting, waiting.c.activity_id == Activity.id)
        .where(col(Activity.status).in_(SHARED), or_(live, waiting.c.first.is_not(None)))
        .order_by(waiting.c.first.is_(None), waiting.c.first, col(Activity.id))
    )
    return [one or 0 for one in session.scalars(question)]
