"""A broadcast as its writer sees it, and how far it has come."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import (
    Activity,
    Broadcast,
    Delivery,
    Person,
    Purpose,
    State,
    Translation,
)
from programme import visibility
from programme.broadcasts.audience import AUDIENCES, Audience, aimed, readers
from programme.broadcasts.writing import own, theirs
from programme.refusals import NotFound
from programme.values import ActivitySeen, Answer, Course, Role
from programme.viewer import Viewer

STILL = frozenset({State.WAITING, State.SENDING, State.UNCERTAIN})


@dataclass(frozen=True)
class BroadcastSeen:
    """A broadcast as its writer sees it.

    :param counts: how many each audience would have.
    :param unreached: names of readers whom Telegram does not reach.
    :param texts: by language of a reader, the words they will get.
    """

    id: int
    activity: ActivitySeen
    text: str
    language: str
    audience: str
    counts: Mapping[str, int]
    unreached: tuple[str, ...]
    texts: Mapping[str, str]
    course: Course
    states: Mapping[State, int]


def addressed(session: Session, *, by: Viewer, activity_id: int) -> ActivitySeen:
    """The activity that the viewer is about to write to all in.

    :raises NotFound, MayNot: not theirs to write to all.
    """
    theirs(session, by, activity_id)
    question = visibility.activities(by).where(col(Activity.id) == activity_id)
    return visibility.see(session, question)[0]


def seen(session: Session, *, by: Viewer, broadcast_id: int) -> BroadcastSeen:
    """A broadcast of the viewer's own.

    :raises NotFound: no such broadcast, or not theirs.
    """
    row = own(session, by, broadcast_id)
    shown = visibility.activities(by).where(col(Activity.id) == row.activity_id)
    found = visibility.see(session, shown)
    if not found:
        raise NotFound
    meant = readers(session, row)
    silent = (person.name for person, chat in meant if chat is None or chat.blocked_at)
    audience = Audience(tuple(map(Role, row.roles)), tuple(map(Answer, row.answers)))
    return BroadcastSeen(
        row.id or 0,
        found[0],
        row.text,
        row.language,
        next((name for name, one in AUDIENCES.items() if one == audience), "all"),
        {name: len(aimed(session, row, one)) for name, one in AUDIENCES.items()},
        tuple(silent),
        _texts(session, row, {person.language for person, _ in meant}),
        row.course,
        states(session, row.id or 0),
    )


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
    """Broadcasts that have come further than their message shows; that is noted (a note).

    One that nobody waits for any more is done.
    """
    question = select(Broadcast).where(
        col(Broadcast.course).in_([Course.GOING, Course.STOPPED]),
        col(Broadcast.message_id).is_not(None),
    )
    found = []
    for row in session.scalars(question):
        counted = states(session, row.id or 0)
        if row.course is Course.GOING and not STILL & set(counted):
            row.course = Course.DONE
        shown = {"course": row.course.value, **{str(one): n for one, n in counted.items()}}
        if row.shown != shown:
            row.shown = shown
            writer = session.get_one(Person, row.by_id)
            place = (row.chat_id or 0, row.message_id or 0)
            found.append(Progress(row.id or 0, *place, writer.language, row.course, counted))
    return found


def states(session: Session, broadcast_id: int) -> dict[State, int]:
    """How many of its messages stand in each state."""
    question = (
        select(col(Delivery.state), func.count())
        .where(col(Delivery.purpose) == Purpose.BROADCAST, col(Delivery.reference) == broadcast_id)
        .group_by(col(Delivery.state))
    )
    return dict(session.execute(question).all())


def _texts(session: Session, row: Broadcast, languages: set[str]) -> dict[str, str]:
    question = select(Translation).where(
        col(Translation.thing) == "broadcast", col(Translation.thing_id) == row.id
    )
    translated = {one.language: one.text for one in session.scalars(question)}
    return {one: translated.get(one, row.text) for one in sorted({*languages, row.language})}
