"""Groups that the office writes to: admitted by one of the desk, followed where they move."""

from sqlalchemy import update
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Chat, Delivery, State


def moved(session: Session, *, old: int, new: int) -> None:
    """A group has become another chat: what waits for it goes there, under the same admission."""
    before = session.get(Chat, old)
    if before is not None and before.migrated_to != new:
        _hand_over(session, before, new)
    session.execute(
        update(Delivery)
        .where(col(Delivery.chat_id) == old, col(Delivery.state) == State.WAITING)
        .values(chat_id=new)
    )


def _hand_over(session: Session, before: Chat, new: int) -> None:
    after = session.get(Chat, new) or Chat(id=new)
    after.language, after.title = before.language, before.title
    after.admitted_by_id = before.admitted_by_id
    before.migrated_to, before.admitted_by_id = new, None
    session.add(after)
    session.flush()
