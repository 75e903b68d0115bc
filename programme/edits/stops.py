"""Where and when: the legs of an activity."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Leg
from programme.edits.naming import editable
from programme.edits.proceeding import proceed
from programme.refusals import (
    EndBeforeStart,
    NotFound,
    TooManyLegs,
)
from programme.values import Days, LegStatus, Place, Status
from programme.viewer import Viewer

MOST_LEGS = 30


@dataclass(frozen=True)
class LegGiven:
    """A leg as it was read: what is None was not given."""

    place: Place | None = None
    days: Days | None = None
    host: str | None = None
    team: str | None = None


def place(
    session: Session, *, by: Viewer, activity_id: int, place: Place, leg_id: int | None = None
) -> int:
    """Say where a leg is; without ``leg_id`` the first one still without a place."""
    activity = editable(session, by, activity_id)
    leg = leg_of(session, activity, leg_id, lacking="territory")
    put_place(leg, place)
    return proceed(session, by, activity)


def days(
    session: Session, *, by: Viewer, activity_id: int, days: Days, leg_id: int | None = None
) -> int:
    """Say when a leg is; a postponed activity with new days is tentative again.

    :raises EndBeforeStart: with both days.
    """
    activity = editable(session, by, activity_id)
    leg = leg_of(session, activity, leg_id, lacking="precision")
    put_days(leg, days)
    propose_again(activity)
    return proceed(session, by, activity)


def zone(
    session: Session, *, by: Viewer, activity_id: int, zone: str, leg_id: int | None = None
) -> int:
    """Say on whose clock the hours count: of one leg, or of all; places stay."""
    activity = editable(session, by, activity_id)
    rows = session.scalars(select(Leg).where(col(Leg.activity_id) == activity.id))
    for leg in rows.all():
        if leg_id in {None, leg.id}:
            leg.zone, leg.zone_guessed = zone, False
    return proceed(session, by, activity)


def propose_again(activity: Activity) -> None:
    """A postponed activity with new days is tentative again."""
    if activity.status is Status.POSTPONED:
        activity.status, activity.reason = Status.TENTATIVE, None


def legs(session: Session, *, by: Viewer, activity_id: int, legs: Sequence[LegGiven]) -> int:
    """Add legs as they were pasted; an empty first leg is filled first."""
    activity = editable(session, by, activity_id)
    add_legs(session, activity, legs)
    return proceed(session, by, activity)


def add_legs(session: Session, activity: Activity, given: Sequence[LegGiven]) -> None:
    """Legs with a random calendar UID each (RFC 7986 §5.3), in the order given.

    :raises TooManyLegs: they would not fit one message.
    """
    there = select(func.count()).where(col(Leg.activity_id) == activity.id)
    count = (session.scalar(there) or 0) + len(given)
    if count > MOST_LEGS:
        raise TooManyLegs(count, MOST_LEGS)
    for one in given:
        leg = Leg(activity_id=activity.id or 0, uid=secrets.token_hex(16))
        if one.place is not None:
            put_place(leg, one.place)
        if one.days is not None:
            put_days(leg, one.days)
        leg.host, leg.team = one.host, one.team
        session.add(leg)


def put_place(leg: Leg, place: Place) -> None:
    """Write a place into a leg's row; whoever agreed to another one is asked anew."""
    if (place.city, place.territory) != (leg.city, leg.territory):
        _ask_anew(leg)
    leg.city, leg.territory = place.city, place.territory
    leg.zone, leg.zone_guessed = place.zone, place.zone_guessed


def put_days(leg: Leg, days: Days) -> None:
    """Write days into a leg's row; whoever agreed to other ones is asked anew."""
    if days.start and days.end and days.end < days.start:
        raise EndBeforeStart(days.start, days.end)
    if (days.start, days.end) != (leg.start_on, leg.end_on):
        _ask_anew(leg)
    leg.precision, leg.start_on, leg.end_on = days.precision, days.start, days.end
    leg.start_time, leg.end_time = days.start_time, days.end_time


def _ask_anew(leg: Leg) -> None:
    if leg.status is LegStatus.CONFIRMED:
        leg.status = LegStatus.PLANNED


def leg_of(session: Session, activity: Activity, leg_id: int | None, *, lacking: str) -> Leg:
    """The leg of this id, or else the first that lacks this column, or the first, or a new one."""
    rows = list(
        session.scalars(
            select(Leg).where(col(Leg.activity_id) == activity.id).order_by(col(Leg.id))
        )
    )
    if leg_id is not None:
        for leg in rows:
            if leg.id == leg_id:
                return leg
        raise NotFound
    for leg in rows:
        if getattr(leg, lacking) is None:
            return leg
    if rows:
        return rows[0]
    leg = Leg(activity_id=activity.id or 0, uid=secrets.token_hex(16))
    session.add(leg)
    return leg
