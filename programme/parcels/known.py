"""What is known of deliveries, their readers and activities: asked once, however many they are."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.among import among
from db.tables import Activity, Delivery, Participation, Person
from programme import feeds, owing, people, visibility
from programme.feeds import Looked
from programme.owed import Planned, facts_of
from programme.quiet import Stay
from programme.values import ActivitySeen, Level
from programme.viewer import Channel
from programme.visibility import Behind
from programme.whereabouts import stays


@dataclass(frozen=True)
class Known:
    """What some deliveries are packed from.

    :param seen: by delivery, what its reader may see of its activity; nothing: not there.
    :param reach: by delivery, how far into its activity its reader sees.
    :param facts: by activity, what whoever is told of it now will know.
    :param parts: by activity and person.
    :param behind: by delivery, what of it its reader is told by a handle alone.
    :param looks: by delivery, what the calendar of its reader knows; nothing: they have none.
    """

    people: Mapping[int | None, Person]
    stays: Mapping[int | None, Sequence[Stay]]
    seen: Mapping[int, ActivitySeen]
    reach: Mapping[int, Level]
    activities: Mapping[int, Activity]
    plans: Mapping[int, Planned]
    facts: Mapping[int, dict[str, Any]]
    parts: Mapping[tuple[int | None, int | None], Participation]
    looks: Mapping[int, Looked]
    behind: Mapping[int, Behind]

    def noted(self, row: Delivery) -> tuple[dict[str, Any] | None, int | None]:
        """What a delivery's row keeps: the facts it tells, and of which revision; none: neither."""
        number = row.activity_id or 0
        if (row.id not in self.seen and row.id not in self.behind) or number not in self.facts:
            return None, None
        return self.facts[number], self.activities[number].revision

    def handle(self, row: Delivery) -> str | None:
        """By which a delivery calls what it is about; None where it may say more."""
        behind = self.behind.get(row.id or 0)
        return behind.handle if behind and behind.hides(row) else None


def known_of(
    session: Session,
    rows: Sequence[Delivery],
    now: datetime,
    channel: Channel = Channel.DIRECT,
) -> Known:
    """What these deliveries are packed from, in a few statements.

    :param channel: how they reach their readers, who may have asked for more than is sent.
    """
    readers = {row.person_id for row in rows if row.person_id}
    activities = _activities(session, rows)
    plans = owing.plans(session, activities.values())
    held = people.held_by_each(session, readers)
    read = visibility.as_read(
        session, rows, activities=activities, held=held, now=now, channel=channel
    )
    return Known(
        _people(session, readers),
        _stays(session, readers, now),
        {number: seen for number, (seen, _) in read.items()},
        {number: reach for number, (_, reach) in read.items()},
        activities,
        plans,
        {number: facts_of(plan) for number, plan in plans.items()},
        parts_of(session, rows),
        _looks(session, rows, activities, now),
        {} if channel is Channel.ASKED else visibility.behind_handles(session, rows),
    )


def _people(session: Session, readers: Collection[int]) -> dict[int | None, Person]:
    question = select(Person).where(among(session, col(Person.id), readers))
    return {one.id: one for one in session.scalars(question)}


def _stays(
    session: Session, readers: Collection[int], now: datetime
) -> dict[int | None, Sequence[Stay]]:
    found = stays(session, readers, now.date())
    return {number: found[number] for number in readers}


def _activities(session: Session, rows: Sequence[Delivery]) -> dict[int, Activity]:
    numbers = {row.activity_id for row in rows if row.activity_id}
    question = select(Activity).where(among(session, col(Activity.id), numbers))
    return {one.id or 0: one for one in session.scalars(question)}


def _looks(
    session: Session, rows: Sequence[Delivery], activities: Mapping[int, Activity], now: datetime
) -> dict[int, Looked]:
    """Asked one by one, of those who have a calendar and are told how an activity stands."""
    told = [row for row in rows if row.purpose in owing.TELLS and row.activity_id in activities]
    holders = feeds.holders(session, people={row.person_id or 0 for row in told}) if told else ()
    found = {
        row.id or 0: feeds.looked(
            session,
            person_id=row.person_id or 0,
            activity=activities[row.activity_id or 0],
            now=now,
        )
        for row in told
        if row.person_id in holders
    }
    return {number: looked for number, looked in found.items() if looked}


def parts_of(
    session: Session, rows: Sequence[Delivery]
) -> dict[tuple[int | None, int | None], Participation]:
    """The parts that readers take in what they are told of, by activity and person."""
    question = (
        select(Participation)
        .join(
            Delivery,
            (col(Delivery.activity_id) == Participation.activity_id)
            & (col(Delivery.person_id) == Participation.person_id),
        )
        .where(among(session, col(Delivery.id), [row.id for row in rows]))
    )
    return {(part.activity_id, part.person_id): part for part in session.scalars(question)}
