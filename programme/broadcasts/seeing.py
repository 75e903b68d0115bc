"""A broadcast as its writer sees it, and how far it has come."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import (
    Activity,
    Broadcast,
    State,
    Translation,
)
from programme import visibility
from programme.broadcasts.audience import AUDIENCES, Audience, aimed, readers
from programme.broadcasts.progress import states
from programme.broadcasts.writing import own, theirs
from programme.refusals import NotFound
from programme.values import ActivitySeen, Answer, Course, Role
from programme.viewer import Viewer


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


def _texts(session: Session, row: Broadcast, languages: set[str]) -> dict[str, str]:
    question = select(Translation).where(
        col(Translation.thing) == "broadcast", col(Translation.thing_id) == row.id
    )
    translated = {one.language: one.text for one in session.scalars(question)}
    return {one: translated.get(one, row.text) for one in sorted({*languages, row.language})}
