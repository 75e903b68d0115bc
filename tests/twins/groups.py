"""Groups that are treated as they must not be, on purpose."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Chat, Delivery, Person, State
from handlers.limits import Lane, Limits
from programme import deliveries


def takes_without_asking(session: Session, **given: Any) -> Any:
    """Whatever waits for a group is taken, admitted or not."""
    anybody = session.scalars(select(col(Person.id)).order_by(col(Person.id))).first()
    for chat in session.scalars(select(Chat).where(col(Chat.id) < 0)):
        chat.admitted_by_id = anybody
    return deliveries.take(session, **given)


def writes_one_telling_for_all(session: Session, **given: Any) -> Any:
    """What one of them tells is noted of all that leave with it."""
    taken = deliveries.take(session, **given)
    session.expire_all()
    question = select(Delivery).where(col(Delivery.state) == State.SENDING)
    rows = session.scalars(question.order_by(col(Delivery.id))).all()
    for row in rows:
        row.told = rows[0].told
    return taken


class TakesGroupsForPeople(Limits):
    """One message a second is kept in a group too, and twenty a minute are not."""

    async def turn(self, chat_id: int | None, lane: Lane) -> None:
        await super().turn(abs(chat_id) if chat_id else None, lane)
