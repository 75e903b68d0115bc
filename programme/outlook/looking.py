"""A change as it would be saved, and what follows from it."""

from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Delivery, Purpose, State
from programme import owing, rights
from programme.legs import start_of
from programme.outlook.people import lag_of, looks, told
from programme.outlook.values import Outlook
from programme.rules import rules
from programme.values import Answer, Days, LegStatus, Place
from programme.viewer import Viewer

PENDING = (State.WAITING, State.GATHERED)


def outlook(
    session: Session,
    *,
    by: Viewer,
    activity_id: int,
    leg_id: int | None = None,
    days: Days | None = None,
    place: Place | None = None,
) -> Outlook:
    """What it leads to that a leg gets other days or another place; without a leg: that all falls.

    :raises NotFound, MayNot: not theirs to answer for.
    """
    activity = rights.answered_for(session, by, activity_id, step="edit")
    people = told(session, activity)
    in_chat = [one for one in people if one[1]]
    on_page = [one for one in people if not one[1] and one[2]]
    fetched = looks(session, [part.person_id for part, *_ in people])
    return Outlook(
        _reminders(session, activity_id, leg_id),
        _agreed(session, activity, leg_id),
        sum(part.answer is Answer.ACCEPTED for part, *_ in people),
        len(in_chat),
        len(on_page),
        tuple(name for _, chat, page, name in people if not (chat or page)),
        _within(session, activity, leg_id, days, by.now, place=place),
        len(fetched),
        lag_of(fetched, by.now),
        len(people) - len(fetched),
    )


def _reminders(session: Session, activity_id: int, leg_id: int | None) -> int:
    question = select(func.count()).where(
        col(Delivery.activity_id) == activity_id,
        col(Delivery.purpose) == Purpose.REMINDER,
        col(Delivery.state).in_(PENDING),
    )
    if leg_id is not None:
        question = question.where(col(Delivery.leg_id) == leg_id)
    return session.scalar(question) or 0


def _agreed(session: Session, activity: Activity, leg_id: int | None) -> bool:
    legs = owing.planned(session, activity).legs
    return any(leg.id == leg_id and leg.status is LegStatus.CONFIRMED for leg in legs)


def _within(
    session: Session,
    activity: Activity,
    leg_id: int | None,
    days: Days | None,
    now: datetime,
    *,
    place: Place | None,
) -> timedelta:
    """As the door will count it: at once where any leg, as it will be, begins soon."""
    office = rules(session)
    legs = [
        replace(leg, days=days or leg.days, place=place or leg.place) if leg.id == leg_id else leg
        for leg in owing.planned(session, activity).legs
    ]
    starts = (start_of(leg, office) for leg in legs)
    near = any(start and start - now <= office.tell_at_once_within for start in starts)
    return timedelta() if near else office.tell_after
