"""A broadcast as its writer sees it, and how far it has come."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Broadcast, Chat, Person, State, Translation
from programme import translations, visibility
from programme.broadcasts import audience
from programme.broadcasts.audience import AUDIENCES
from programme.broadcasts.belonging import answered_for, theirs
from programme.broadcasts.progress import states
from programme.refusals import NotFound
from programme.values import ActivitySeen, Course
from programme.viewer import Viewer

SHOWN = 3


@dataclass(frozen=True)
class BroadcastSeen:
    """A broadcast as its writer sees it.

    :param roll: of exactly the people that it would go to now.
    :param counts: how many each audience would have.
    :param unreached: names of readers whom Telegram does not reach.
    :param texts: by language of a reader, the words they will get.
    :param untitled: languages of its people in which the activity has no title, with how many.
    """

    id: int
    activity: ActivitySeen
    text: str
    language: str
    audience: str
    roll: str
    counts: Mapping[str, int]
    unreached: tuple[str, ...]
    texts: Mapping[str, str]
    course: Course
    states: Mapping[State, int]
    untitled: tuple[tuple[str, int], ...] = ()


def addressed(session: Session, *, by: Viewer, activity_id: int) -> ActivitySeen:
    """The activity that the viewer is about to write to all in.

    :raises NotFound, MayNot: not theirs to write to all.
    """
    theirs(session, by, activity_id)
    question = visibility.activities(by).where(col(Activity.id) == activity_id)
    return visibility.see(session, question)[0]


def under_way(session: Session, *, by: Viewer, activity_id: int) -> list[tuple[int, str]]:
    """What is being sent in an activity, or was stopped: its number and its writer, newest first.

    :raises NotFound, MayNot: not theirs to write to all.
    """
    theirs(session, by, activity_id)
    question = (
        select(col(Broadcast.id), col(Person.name))
        .join(Person, col(Person.id) == Broadcast.by_id)
        .where(
            col(Broadcast.activity_id) == activity_id,
            col(Broadcast.course).in_([Course.GOING, Course.STOPPED]),
        )
        .order_by(col(Broadcast.id).desc())
        .limit(SHOWN)
    )
    return [(number or 0, name) for number, name in session.execute(question)]


def seen(session: Session, *, by: Viewer, broadcast_id: int) -> BroadcastSeen:
    """A broadcast of the viewer's own, or one on its way in what they answer for.

    :raises NotFound: no such broadcast, or not theirs.
    """
    row = answered_for(session, by, broadcast_id)
    shown = visibility.activities(by).where(col(Activity.id) == row.activity_id)
    found = visibility.see(session, shown)
    if not found:
        raise NotFound
    meant = audience.of(row)
    return BroadcastSeen(
        row.id or 0,
        found[0],
        row.text,
        row.language,
        next((name for name, one in AUDIENCES.items() if one == meant), "all"),
        audience.roll([one.person_id for one in audience.readers(session, row)]),
        audience.counts(session, row),
        _unreached(session, row),
        _texts(session, row),
        row.course,
        states(session, row.id or 0),
        translations.untitled(session, row.activity_id),
    )


def _unreached(session: Session, row: Broadcast) -> tuple[str, ...]:
    question = audience.aimed(row, col(Person.name)).where(
        or_(col(Chat.id).is_(None), col(Chat.blocked_at).is_not(None))
    )
    return tuple(session.scalars(question.order_by(col(Person.id))))


def _texts(session: Session, row: Broadcast) -> dict[str, str]:
    question = select(Translation).where(
        col(Translation.thing) == "broadcast", col(Translation.thing_id) == row.id
    )
    translated = {one.language: one.text for one in session.scalars(question)}
    languages = session.scalars(audience.aimed(row, col(Person.language)).distinct())
    return {one: translated.get(one, row.text) for one in sorted({*languages, row.language})}
