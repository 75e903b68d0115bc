"""Groups that are treated as they must not be, on purpose."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Chat, Person
from handlers.limits import Lane, Limits
from programme import deliveries


def takes_without_asking(session: Session, **given: Any) -> Any:
    """Whatever waits for a group is taken, admitted or not."""
    anybody = session.scalars(select(col(Person.id)).order_by(col(Person.id))).first()
    for chat in session.scalars(select(Chat).where(col(Chat.id) < 0)):
        chat.admitted_by_id = anybody
    return deliveries.take(session, **given)


class TakesGroupsForPeople(Limits):
    """One message a second is kept in a group too, and twenty a minute are not."""

    async def turn(self, chat_id: int | None, lane: Lane) -> None:
        await super().turn(abs(chat_id) if chat_id else None, lane)
