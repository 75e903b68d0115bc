"""The desk's own share of what is owed: most of it waits for the day's message."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Delivery, Entrustment, Person, Purpose, State
from programme.attention import OF_GUESTS, Moment, when
from programme.instants import instant
from programme.legs import start_of
from programme.once import once
from programme.owed import Owed
from programme.owing.beliefs import ON_THE_WAY
from programme.owing.plans import planned
from programme.quiet import zone_at
from programme.rules import rules
from programme.viewer import DESK
from programme.whereabouts import stays

AT_ONCE = frozenset({State.WAITING, State.SENT, *ON_THE_WAY})


@dataclass(frozen=True)
class Morning:
    """When somebody of the desk gets the day's message: an hour, where they are."""

    at: time
    zone: str

    def after(self, due: datetime, now: datetime) -> datetime:
        """The message of the day on which something falls due, or else the next one."""
        day = max(due, now).astimezone(ZoneInfo(self.zone)).date()
        same = instant(datetime.combine(day, self.at), self.zone)
        if same > now:
            return same
        return instant(datetime.combine(day + timedelta(days=1), self.at), self.zone)


@dataclass(frozen=True)
class Staff:
    """Who of the readers is of the desk, and when what they are told of begins."""

    mornings: Mapping[int, Morning]
    starts: datetime | None

    def when(self, session: Session, one: Owed, due: datetime, now: datetime) -> Moment:
        """When something comes, and whether the day's message takes it along."""
        morning = self.mornings.get(one.person_id or 0)
        more = morning is not None and _came_today(session, one, due, morning.after(due, due))
        return when(
            Purpose(one.purpose),
            staff=morning is not None,
            due=due,
            starts=one.starts_at or self.starts,
            day_message=morning.after(due, now) if morning else due,
            more=more,
        )


def _came_today(session: Session, one: Owed, due: datetime, next_one: datetime) -> bool:
    """Whether what another guest did has come at once since the last day's message."""
    if one.purpose not in OF_GUESTS or one.chat_id is None:
        return False
    # What has just been entered counts.
    session.flush()
    question = select(col(Delivery.id)).where(
        col(Delivery.chat_id) == one.chat_id,
        col(Delivery.purpose).in_(OF_GUESTS),
        col(Delivery.state).in_(AT_ONCE),
        col(Delivery.digest_id).is_(None),
        col(Delivery.due_at) > next_one - timedelta(days=1),
        col(Delivery.due_at) <= due,
        col(Delivery.key) != one.key,
    )
    return session.scalar(question.limit(1)) is not None


def staff_among(
    session: Session, people: Collection[int], activity: Activity, now: datetime
) -> Staff:
    """Those of the desk among these people, for one activity."""
    starts = [start_of(leg, rules(session)) for leg in planned(session, activity).legs]
    ahead = min((one for one in starts if one and one > now), default=None)
    of = ("mornings", frozenset(people), now)
    return Staff(once(session, of, lambda: mornings(session, people, now)), ahead)


def mornings(session: Session, people: Collection[int], now: datetime) -> dict[int, Morning]:
    """When those of the desk among these people get the day's message."""
    if not people:
        return {}
    held = select(col(Entrustment.person_id)).where(
        col(Entrustment.person_id).in_(people), col(Entrustment.right).in_(DESK)
    )
    desk = session.scalars(select(Person).where(col(Person.id).in_(held))).all()
    there = stays(session, [one.id or 0 for one in desk], now.date()) if desk else {}
    return {
        one.id or 0: Morning(
            one.day_message_at or rules(session).day_message_at,
            zone_at(now, one.zone, there.get(one.id or 0, [])),
        )
        for one in desk
    }
