"""What a feed shows: its scope, as far as its holder and its level reach."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Body, Feed, Leg, Project
from programme import people, visibility
from programme.feeds.choices import FeedSeen
from programme.feeds.scopes import within
from programme.values import ActivitySeen, Level, Right, Status
from programme.viewer import Channel, RightHeld, Viewer

LOOKS_BACK = timedelta(days=370)
LOOKS_AHEAD = timedelta(days=3 * 366)
Names = tuple[tuple[Any, str], ...]


@dataclass(frozen=True)
class Contents:
    """What a feed shows at one moment, with what tells whether it is still so.

    :param marks: of each activity its version, and what reaches it.
    :param names: of projects and bodies, which stand in activities that did not change.
    """

    activities: tuple[ActivitySeen, ...]
    marks: Mapping[int, visibility.Mark] = field(default_factory=dict)
    names: Names = ()


def contents(session: Session, *, by: Viewer, feed: FeedSeen) -> tuple[ActivitySeen, ...]:
    """What a feed shows: its scope, as far as its holder and its level reach, never a draft.

    Shown are activities with a leg that begins or ends within 370 days before and three years
    after today.
    """
    return renewed(session, by=by, feed=feed).activities


def renewed(
    session: Session, *, by: Viewer, feed: FeedSeen, before: Contents | None = None
) -> Contents:
    """The contents, of which only those that differ from ``before`` are read."""
    row = session.get_one(Feed, feed.id)
    question = _question(session, row, by.now)
    marks, names = visibility.marks(session, question), _names(session)
    kept = {one.id: one for one in before.activities} if before and before.names == names else {}
    known = before.marks if before else {}
    same = {number for number, mark in marks.items() if number in kept and known[number] == mark}
    if same:
        question = question.where(col(Activity.id).in_(marks.keys() - same))
    fresh = visibility.see(session, question) if len(same) < len(marks) else ()
    by_id = {**kept, **{one.id: one for one in fresh}}
    first, last = _window(by.now.date())
    shown = (by_id[number] for number in marks)
    return Contents(
        tuple(one for one in shown if _falls_within(one, first, last)),
        marks,
        names,
    )


def _question(session: Session, row: Feed, now: datetime) -> Select[Activity, int]:
    viewer = _holder(session, row, now)
    return (
        visibility.activities(viewer)
        .where(
            col(Activity.status) != Status.DRAFT,
            col(Activity.level) <= _ceiling(row),
            within(viewer, row.scope),
            _near(*_window(now.date())),
        )
        .order_by(col(Activity.id))
    )


def _ceiling(feed: Feed) -> int:
    return int(Level.AMBER) if feed.scope.startswith("person:") else feed.level


def _holder(session: Session, feed: Feed, now: datetime) -> Viewer:
    """A person's feed sees with their eyes; an office feed up to its level and no further."""
    if feed.person_id is not None:
        return Viewer(feed.person_id, people.held(session, feed.person_id), Channel.DIRECT, now)
    rights = (RightHeld(Right.HEAD),) if feed.level > Level.CLEAR else ()
    channel = Channel.GROUP if feed.level > Level.CLEAR else Channel.PUBLIC
    return Viewer(None, rights, channel, now)


def _window(today: date) -> tuple[date, date]:
    return today - LOOKS_BACK, today + LOOKS_AHEAD


def _near(first: date, last: date) -> ColumnElement[bool]:
    """Found by the indexes of days, so that years of archives cost nothing."""
    near = or_(col(Leg.start_on).between(first, last), col(Leg.end_on).between(first, last))
    return col(Activity.id).in_(select(col(Leg.activity_id)).where(near))


def _falls_within(activity: ActivitySeen, first: date, last: date) -> bool:
    """Whether a leg that may be seen lies there, and not only one that may not."""
    spans = ((leg.days.start, leg.days.end) for leg in activity.legs)
    return any(start and end and start <= last and end >= first for start, end in spans)


def _names(session: Session) -> Names:
    tables: tuple[Any, Any] = Project, Body
    found: list[Any] = []
    for table in tables:
        found += session.execute(select(table.id, table.name).order_by(table.id)).all()
    return tuple(tuple(row) for row in found)
