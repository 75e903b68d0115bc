"""How far broadcasts have come, and what their messages show of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import (
    Broadcast,
    Chat,
    Delivery,
    Person,
    Purpose,
    State,
)
from programme.values import Course

STILL = frozenset({State.WAITING, State.SENDING, State.UNCERTAIN})


@dataclass(frozen=True)
class Progress:
    """How far a broadcast has come, for the message that shows it."""

    id: int
    chat_id: int
    message_id: int
    language: str
    course: Course
    states: Mapping[State, int]


def moved_on(session: Session) -> list[Progress]:
    """Broadcasts that have come further than their message shows (a note).

    What waits for a chat that has been blocked since is not reached.
    """
    question = select(Broadcast).where(
        col(Broadcast.course).in_([Course.GOING, Course.STOPPED]),
        col(Broadcast.message_id).is_not(None),
    )
    found = []
    for row in session.scalars(question).all():
        _give_up_blocked(session, row)
        counted = states(session, row.id or 0)
        going = row.course is Course.GOING and not STILL & set(counted)
        course = Course.DONE if going else row.course
        if row.shown != _figures(course, counted):
            writer = session.get_one(Person, row.by_id)
            place = (row.chat_id or 0, row.message_id or 0)
            found.append(Progress(row.id or 0, *place, writer.language, course, counted))
    return found


def note_shown(session: Session, *, progress: Progress) -> None:
    """The message shows it now, or is gone; one that nobody waits for any more is done (a note)."""
    row = session.get_one(Broadcast, progress.id)
    row.shown = _figures(progress.course, progress.states)
    if progress.course is Course.DONE and row.course is Course.GOING:
        row.course = Course.DONE


def _figures(course: Course, states: Mapping[State, int]) -> dict[str, object]:
    return {"course": course.value, **{str(one): n for one, n in states.items()}}


def _give_up_blocked(session: Session, row: Broadcast) -> None:
    blocked = select(col(Chat.id)).where(col(Chat.blocked_at).is_not(None))
    session.execute(
        update(Delivery)
        .where(
            col(Delivery.purpose) == Purpose.BROADCAST,
            col(Delivery.reference) == row.id,
            col(Delivery.state) == State.WAITING,
            col(Delivery.chat_id).in_(blocked),
        )
        .values(state=State.UNREACHABLE)
    )


def states(session: Session, broadcast_id: int) -> dict[State, int]:
    """How many of its messages stand in each state."""
    question = (
        select(col(Delivery.state), func.count())
        .where(col(Delivery.purpose) == Purpose.BROADCAST, col(Delivery.reference) == broadcast_id)
        .group_by(col(Delivery.state))
    )
    return dict(session.execute(question).all())
