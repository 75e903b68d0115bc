"""What proves that a message arrived."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Delivery, State
from programme import deliveries, owing

IN_DOUBT = frozenset({State.UNCERTAIN, State.ABANDONED})


def pressed(
    session: Session, *, chat_id: int, message_id: int, delivery_id: int | None, now: datetime
) -> None:
    """A button under a message was pressed: it has arrived, whatever was known of it (a note).

    :param delivery_id: of the delivery, where the button carries it.
    """
    question = select(Delivery).where(
        col(Delivery.chat_id) == chat_id,
        (col(Delivery.message_id) == message_id) | (col(Delivery.id) == (delivery_id or 0)),
    )
    known: set[owing.Concern] = set()
    for row in session.scalars(question).all():
        row.pressed_at = row.pressed_at or now
        if row.state in owing.ON_THE_WAY or (row.state is State.WAITING and row.repeated):
            known |= deliveries.arrived(session, {row.id or 0: message_id}, now)
    session.flush()
    owing.refresh_for(session, known, now)
