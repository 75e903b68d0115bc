"""What lies near a plan: the same people at the time, or the same territories."""

from collections.abc import Collection, Mapping, Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, or_, select, true
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Leg, Link, Participation
from programme.radar.clashes import A_WEEK, SAME_THEME
from programme.radar.values import Stay
from programme.values import Answer, LegStatus, Status
from programme.visibility import has

LIVE = frozenset({Status.TENTATIVE, Status.CONFIRMED, Status.COMPLETED, Status.REPORTED})
A_DAY = 1


def near(
    session: Session, own: Activity, stays: Sequence[Stay], members: Mapping[int, str]
) -> list[int]:
    """Other activities that may clash, without those that belong to this one."""
    days = SAME_THEME if own.theme else A_WEEK
    there = [_there(stay, days) for stay in stays if stay.place.territory]
    then = or_(*(_within(stay, A_DAY) for stay in stays))
    busy = and_(has(Leg, and_(_live(), then)), _shares_people(own, members))
    places = has(Leg, and_(_live(), or_(*there))) if there else None
    question = select(col(Activity.id)).where(
        col(Activity.status).in_(LIVE),
        col(Activity.id) != own.id,
        col(Activity.id).not_in(linked(own.id)),
        or_(col(Activity.series_id).is_(None), col(Activity.series_id) != own.series_id)
        if own.series_id
        else true(),
        or_(busy, places) if places is not None else busy,
    )
    return [number for number in session.scalars(question.order_by(col(Activity.id))) if number]


def linked(activity_id: int | None) -> Any:
    """The ids of all that belongs together with an activity, as a subquery."""
    one = select(col(Link.other_id)).where(col(Link.activity_id) == activity_id)
    return one.union(select(col(Link.activity_id)).where(col(Link.other_id) == activity_id))


def _shares_people(own: Activity, members: Collection[int]) -> ColumnElement[bool]:
    mine = select(col(Participation.person_id)).where(
        col(Participation.activity_id) == own.id, col(Participation.answer) != Answer.DECLINED
    )
    person = col(Participation.person_id)
    return has(
        Participation,
        and_(
            col(Participation.answer) != Answer.DECLINED,
            or_(person.in_(mine), person.in_(members)) if members else person.in_(mine),
        ),
    )


def _there(stay: Stay, days: int) -> ColumnElement[bool]:
    return and_(col(Leg.territory) == stay.place.territory, _within(stay, days))


def _within(stay: Stay, days: int) -> ColumnElement[bool]:
    span = timedelta(days=days)
    return and_(col(Leg.start_on) <= stay.end + span, col(Leg.end_on) >= stay.start - span)


def _live() -> ColumnElement[bool]:
    return col(Leg.status).not_in([LegStatus.CANCELLED, LegStatus.POSTPONED])
