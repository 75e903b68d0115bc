"""A desk that is told of everything at once, on purpose."""

from datetime import datetime

from sqlalchemy import update
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Delivery, State


def scatter(session: Session, *, now: datetime) -> None:
    """What the day's message would bring together comes one by one, and at its hour."""
    gathered = update(Delivery).where(
        col(Delivery.state) == State.GATHERED,
        col(Delivery.activity_id).is_not(None),
        col(Delivery.due_at) <= now,
    )
    session.execute(gathered.values(state=State.WAITING))
