"""Many known activities changed together, where nothing of them is about to leave."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from typing import Any

from sqlalchemy import ColumnElement, exists, or_, select
from sqlalchemy.orm import Session
from sqlmodel import SQLModel, col

from db.among import among
from db.many import Bound, bound, row_of, update_bound
from db.tables import Activity, Delivery, Leg, Translation
from programme import history
from programme.history import Fields
from programme.office.versions import seen_by_others
from programme.owing import leaves_soon
from programme.values import Status
from programme.viewer import Viewer

Change = Callable[[Activity, Mapping[int, Leg]], dict[str, Any]]


@dataclass(frozen=True)
class Reworked:
    """A known activity as it is to be, at the version that was looked at.

    :param rows: what is written; ``traces`` what history is to know of each.
    :param before: what the change itself has to say of how it was.
    """

    activity_id: int
    version: int
    rows: tuple[tuple[type[SQLModel], Bound], ...]
    traces: tuple[tuple[type[SQLModel], int, Fields, Fields], ...]
    before: dict[str, Any]


def calm(now: datetime) -> ColumnElement[bool]:
    """Whether nothing of an activity leaves soon, and no words in other languages go with it."""
    near = exists().where(col(Delivery.activity_id) == Activity.id, leaves_soon(now))
    worded = exists().where(
        col(Translation.thing) == Activity.__tablename__,
        col(Translation.thing_id) == Activity.id,
    )
    return ~or_(near, worded)


def reworked(
    session: Session, by: Viewer, changes: Mapping[int, Change], *conditions: ColumnElement[bool]
) -> dict[int, Reworked]:
    """What each change makes of its activity; those that are not calm, or not changed, are left.

    :param changes: by activity; each gets its row and its legs, and must not go to the database.
    """
    question = select(Activity).where(
        among(session, col(Activity.id), changes),
        col(Activity.status) != Status.DRAFT,
        calm(by.now),
        *conditions,
    )
    activities = session.scalars(question).all()
    legs: dict[int, dict[int, Leg]] = {one.id or 0: {} for one in activities}
    for leg in session.scalars(select(Leg).where(among(session, col(Leg.activity_id), legs))):
        legs[leg.activity_id][leg.id or 0] = leg
    with session.no_autoflush:
        each = [
            _one(session, by, one, legs[one.id or 0], changes[one.id or 0]) for one in activities
        ]
    # They are worked out only: nothing of it is written with this session.
    for row in chain(activities, *(some.values() for some in legs.values())):
        session.expunge(row)
    return {one.activity_id: one for one in each if one.traces}


def _one(
    session: Session, by: Viewer, activity: Activity, legs: Mapping[int, Leg], change: Change
) -> Reworked:
    before = change(activity, legs)
    traces = [
        (type(row), row.id or 0, *history.changed(row))
        for row in (activity, *legs.values())
        if any(history.changed(row))
    ]
    number, version = activity.id or 0, activity.version
    if any(seen_by_others(str(table.__tablename__), now) for table, _, _, now in traces):
        activity.revision, activity.revised_at = activity.revision + 1, by.now
        # Whoever takes it over tells nobody.
        activity.tell_at = None
    activity.version = version + 1
    altered = [activity, *(legs[leg] for table, leg, _, _ in traces if table is Leg)]
    rows = [
        (type(row), bound(session, type(row), {**row_of(row), "id": row.id})) for row in altered
    ]
    return Reworked(number, version, tuple(rows), tuple(traces), before)


def write(
    session: Session, by: Viewer, wanted: Sequence[Reworked], *conditions: ColumnElement[bool]
) -> set[int]:
    """Write those of which nothing has changed since; their numbers."""
    question = select(col(Activity.id), col(Activity.version)).where(
        among(session, col(Activity.id), [one.activity_id for one in wanted]),
        calm(by.now),
        *conditions,
    )
    there = {(number, version) for number, version in session.execute(question)}
    done = [one for one in wanted if (one.activity_id, one.version) in there]
    for kind in (Activity, Leg):
        rows = [row for one in done for table, row in one.rows if table is kind]
        update_bound(session, kind, rows)
    for one in done:
        for table, number, was, now in one.traces:
            whose = (one.activity_id, one.version + 1)
            history.tell(session, table, number, whose, was=was, now=now)
    return {one.activity_id for one in done}
