"""The first people of an office: its head by a code, its admins by the settings."""

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Chat, Entrustment, Invitation, Person
from programme.invitations.codes import Codes
from programme.invitations.issuing import issue
from programme.rules import rules
from programme.values import Right
from programme.viewer import Viewer


def first_head(session: Session, *, by: Viewer) -> Codes | None:
    """A code for the first head, while the office has none; earlier ones are void."""
    if session.scalar(select(Entrustment).where(col(Entrustment.right) == Right.HEAD)):
        return None
    for old in session.scalars(select(Invitation).where(col(Invitation.right) == Right.HEAD)):
        old.uses_left = 0
    return issue(session, by=by, right=Right.HEAD)


def entrust_admins(session: Session, *, by: Viewer, telegram_ids: list[int], name: str) -> None:
    """The Telegram accounts that the settings name as admins are heads from the start."""
    for chat_id in telegram_ids:
        chat = session.get(Chat, chat_id)
        if chat is None:
            chat = Chat(id=chat_id)
            session.add(chat)
        if chat.person_id is None:
            person = Person(
                name=name,
                language=rules(session).languages[0],
                zone=rules(session).zone,
                created_at=by.now,
            )
            session.add(person)
            session.flush()
            chat.person_id = person.id
            session.add(Entrustment(person_id=person.id or 0, right=Right.HEAD))
            session.add(Entrustment(person_id=person.id or 0, right=Right.ADMIN))
