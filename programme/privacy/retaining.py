"""What has been kept long enough goes by itself."""

from datetime import datetime, timedelta

from sqlalchemy import delete, exists, func, select, update
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import (
    Activity,
    Alteration,
    Attempt,
    Broadcast,
    Change,
    Chat,
    Delivery,
    Entrustment,
    Feed,
    Leg,
    Letter,
    Participation,
    Person,
    State,
)
from programme.privacy.erasing import erase
from programme.rules import rules
from programme.values import Course

CLOSED = frozenset(State) - {State.WAITING, State.GATHERED, State.SENDING, State.NO_ADDRESS}


def let_go(session: Session, *, now: datetime) -> None:
    """Let go of words, fetches, history and people, each after its time (a routine)."""
    kept = rules(session).retention
    _messages(session, now - kept.messages)
    _fetches(session, now - kept.fetches)
    _history(session, now - kept.history)
    _strangers(session, now)
    for person in _long_gone(session, now, kept.people):
        erase(session, person, now)


def _messages(session: Session, before: datetime) -> None:
    """Words that were exchanged, and where messages went; that they went, stays."""
    letters = update(Letter).where(col(Letter.written_at) < before, col(Letter.text) != "")
    session.execute(letters.values(text=""))
    done = col(Broadcast.course).in_([Course.DONE, Course.STOPPED])
    session.execute(
        update(Broadcast).where(done, col(Broadcast.written_at) < before).values(text="")
    )
    empty = {"chat_id": None, "message_id": None, "told": None, "error": None}
    old = (col(Delivery.state).in_(CLOSED), col(Delivery.due_at) < before)
    session.execute(update(Delivery).where(*old).values(**empty))
    session.execute(delete(Attempt).where(col(Attempt.ended_at) < before))


def _fetches(session: Session, before: datetime) -> None:
    """Which program fetched a calendar; how often, and when last, stays."""
    old = (col(Feed.last_fetch_at) < before, col(Feed.client).is_not(None))
    session.execute(update(Feed).where(*old).values(client=None))


def _history(session: Session, before: datetime) -> None:
    """Who changed what; the newest change stays, since the office counts by it."""
    newest = session.scalar(select(func.max(Change.id))) or 0
    old = select(col(Change.id)).where(col(Change.at) < before, col(Change.id) < newest)
    session.execute(delete(Alteration).where(col(Alteration.change_id).in_(old)))
    session.execute(delete(Change).where(col(Change.at) < before, col(Change.id) < newest))


def _strangers(session: Session, now: datetime) -> None:
    """Accounts that asked once and were never invited; who guessed codes waits first."""
    session.execute(
        delete(Chat).where(
            col(Chat.person_id).is_(None),
            col(Chat.admitted_by_id).is_(None),
            col(Chat.title).is_(None),
            col(Chat.migrated_to).is_(None),
            func.coalesce(col(Chat.codes_blocked_until), now) <= now,
        )
    )


def _long_gone(session: Session, now: datetime, kept: timedelta) -> list[Person]:
    """Who holds no right, and took part in nothing that ended since."""
    recent = (
        exists()
        .where(
            col(Participation.person_id) == Person.id,
            col(Leg.activity_id) == Participation.activity_id,
            func.coalesce(col(Leg.end_on), now.date()) >= (now - kept).date(),
        )
        .correlate(Person)
    )
    entrusted = exists().where(col(Entrustment.person_id) == Person.id).correlate(Person)
    owns = exists().where(col(Activity.owner_id) == Person.id).correlate(Person)
    question = select(Person).where(
        col(Person.created_at) < now - kept,
        col(Person.forgotten_at).is_(None),
        ~recent,
        ~entrusted,
        ~owns,
    )
    return list(session.scalars(question))
