"""What becomes of groups by themselves: they move, get other names, put us out (notes)."""

from sqlalchemy import update
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Announced, Chat, Delivery, State

TITLE = 200
OPEN = (State.WAITING, State.GATHERED)


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
    after.admitted_by_id, after.project_id = before.admitted_by_id, before.project_id
    before.migrated_to, before.admitted_by_id = new, None
    session.add(after)
    session.flush()
    known = update(Announced).where(col(Announced.chat_id) == before.id)
    session.execute(known.values(chat_id=new))


def gone(session: Session, *, chat_id: int) -> None:
    """We are not in a group any more: its admission ends, and nothing is owed to it."""
    chat = session.get(Chat, chat_id)
    if chat is None or chat.admitted_by_id is None:
        return
    chat.admitted_by_id = chat.project_id = None
    session.execute(
        update(Delivery)
        .where(col(Delivery.chat_id) == chat_id, col(Delivery.state).in_(OPEN))
        .values(state=State.CANCELLED)
    )


def named(session: Session, *, chat_id: int, title: str) -> None:
    """A group that we know has another title."""
    chat = session.get(Chat, chat_id)
    if chat is not None:
        chat.title = on_one_line(title)


def on_one_line(title: str) -> str:
    """A title that fits the table, whatever its group has written into it."""
    return " ".join(title.split())[:TITLE]
