"""What many readers may see of what each is told of, asked of the database once for all."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import cast

from sqlalchemy.orm import Session
from sqlmodel import col

from db.among import among
from db.tables import Activity, Delivery
from programme.values import ActivitySeen, Level
from programme.viewer import Channel, RightHeld, Viewer
from programme.visibility import beginnings
from programme.visibility.seeing import valued

Rights = tuple[RightHeld, ...]


def as_read(
    session: Session,
    rows: Sequence[Delivery],
    *,
    activities: Mapping[int, Activity],
    held: Mapping[int, Rights],
    now: datetime,
    channel: Channel = Channel.DIRECT,
) -> dict[int, tuple[ActivitySeen, Level]]:
    """By the delivery's id: its activity as its reader may see it, and how far they reach into it.

    :param activities: what these deliveries are about, by number.
    :param held: the rights of the readers who hold any.
    :param channel: how it reaches them.
    """
    alike: defaultdict[Rights, list[int]] = defaultdict(list)
    for row in rows:
        alike[held.get(row.person_id or 0, ())].append(row.id or 0)
    reach: dict[int, tuple[int, Level]] = {}
    for rights, ids in alike.items():
        reach |= _reach(session, rights, ids, now, channel)
    seen = _seen(session, activities, set(reach.values()))
    return {delivery: (seen[found], found[1]) for delivery, found in reach.items()}


def _reach(
    session: Session, rights: Rights, ids: Sequence[int], now: datetime, channel: Channel
) -> dict[int, tuple[int, Level]]:
    """The activity and how far into it the reader of each delivery reaches."""
    # Nobody in particular looks: the person is each row's own reader.
    by = Viewer(cast(int, col(Delivery.person_id)), rights, channel, now)
    question = (
        beginnings.activities(by)
        .join(Delivery, col(Delivery.activity_id) == Activity.id)
        .where(among(session, col(Delivery.id), ids))
        .with_only_columns(col(Delivery.id), col(Activity.id), beginnings.reach_of(by))
    )
    found = session.execute(question)
    return {row or 0: (number or 0, Level(reach)) for row, number, reach in found}


def _seen(
    session: Session, activities: Mapping[int, Activity], wanted: set[tuple[int, Level]]
) -> dict[tuple[int, Level], ActivitySeen]:
    found = {}
    for level in {level for _, level in wanted}:
        of_level = [(activities[number], level) for number, each in wanted if each is level]
        for value in valued(session, of_level):
            found[value.id, level] = value
    return found
