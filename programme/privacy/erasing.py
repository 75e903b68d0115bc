"""A person forgotten: nothing that tells who they were stays, and figures stay true."""

from datetime import datetime
from typing import Any

from sqlalchemy import delete, or_, select, update
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import (
    Absence,
    Activity,
    Alteration,
    Change,
    Chat,
    Delivery,
    Entrustment,
    Feed,
    GuestPage,
    Inbox,
    Invitation,
    Letter,
    Named,
    Participation,
    Person,
    ReminderRule,
    State,
)
from programme import owing
from programme.refusals import MayNot, NotFound
from programme.rules import rules
from programme.values import Answer, Status
from programme.viewer import Viewer

NOBODY = "—"
OVER = frozenset({Status.COMPLETED, Status.REPORTED, Status.CANCELLED})
# Rows that are theirs alone.
THEIRS: tuple[type[Any], ...] = (Absence, Entrustment, ReminderRule, GuestPage, Feed, Named)
PENDING = frozenset({State.WAITING, State.GATHERED, State.NO_ADDRESS, State.UNREACHABLE})


def forget(session: Session, *, by: Viewer) -> None:
    """Forget the viewer (a note: history would keep what they were called).

    They take part in nothing that is to come, and have no name any more.

    :raises NotFound: nobody the office knows.
    :raises MayNot: they answer for something, which has to be handed over first.
    """
    person = session.get(Person, by.person_id) if by.person_id else None
    if person is None:
        raise NotFound
    if _answers_for_something(session, person.id or 0):
        raise MayNot("hand_over")
    erase(session, person, by.now)


def erase(session: Session, person: Person, now: datetime) -> None:
    """Take out of every table what tells who somebody was."""
    number = person.id or 0
    coming = select(Participation).where(col(Participation.person_id) == number)
    for part in session.scalars(coming):
        part.told = part.told_revision = None
        if session.get_one(Activity, part.activity_id).status not in OVER:
            part.answer, part.answered_at = Answer.DECLINED, now
    for table in THEIRS:
        session.execute(delete(table).where(table.person_id == number))
    person.name, person.language = NOBODY, rules(session).languages[0]
    person.zone, person.forgotten_at = rules(session).zone, now
    person.quiet_from = person.quiet_until = person.day_message_at = None
    session.flush()
    _silence(session, number)
    _history(session, number)
    _chats(session, number)
    # By this, calendars and other processes learn that something is otherwise.
    session.add(Change(at=now, act=forget.__name__))
    parts = select(col(Participation.activity_id)).where(col(Participation.person_id) == number)
    theirs = [owing.Concern(one, number) for one in sorted(session.scalars(parts))]
    owing.refresh_for(session, theirs, now)


def _silence(session: Session, number: int) -> None:
    """What was written by them, to them and for them says nothing any more."""
    theirs = or_(col(Letter.from_id) == number, col(Letter.to_id) == number)
    session.execute(update(Letter).where(theirs).values(text=""))
    mine = col(Delivery.person_id) == number
    waiting = col(Delivery.state).in_(PENDING)
    session.execute(update(Delivery).where(mine, waiting).values(state=State.CANCELLED))
    empty = {"chat_id": None, "message_id": None, "told": None, "error": None}
    session.execute(update(Delivery).where(mine).values(**empty))
    session.execute(
        update(Invitation)
        .where(col(Invitation.person_id) == number)
        .values(name=None, person_id=None, uses_left=0)
    )


def _history(session: Session, number: int) -> None:
    """What history keeps of the person themselves; what they did stays, by nobody of a name."""
    person = (col(Alteration.thing) == "person", col(Alteration.thing_id) == number)
    session.execute(delete(Alteration).where(*person))


def _chats(session: Session, number: int) -> None:
    for chat in session.scalars(select(Chat).where(col(Chat.person_id) == number)).all():
        session.execute(update(Inbox).where(col(Inbox.chat_id) == chat.id).values(body=None))
        session.execute(
            delete(Inbox).where(col(Inbox.chat_id) == chat.id, col(Inbox.closed_at).is_not(None))
        )
        session.delete(chat)
    session.flush()


def _answers_for_something(session: Session, number: int) -> bool:
    owns = select(col(Activity.id)).where(
        col(Activity.owner_id) == number, col(Activity.status).not_in(OVER)
    )
    holds = select(col(Entrustment.id)).where(col(Entrustment.person_id) == number)
    return any(session.scalar(question.limit(1)) is not None for question in (owns, holds))
