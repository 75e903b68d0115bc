"""A series: dates seen before they are saved, and occurrences that are activities of their own."""

from collections.abc import Sequence
from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlmodel import SQLModel, col

from db.tables import Activity, ActivityBody, Leg
from programme import edits
from programme.questions import turn
from programme.references import reference
from programme.refusals import NotFound, NotPossible, TooManyDates
from programme.repeating.copies import LINES, copied, rows
from programme.rules import EXACT
from programme.values import Status
from programme.viewer import Viewer

MOST = 60
SAME: tuple[type[SQLModel], ...] = (*LINES, ActivityBody)


def plan(session: Session, *, by: Viewer, activity_id: int, days: Sequence[date]) -> int:
    """Say on which further days a draft is to be repeated when it is saved; none: not at all.

    :raises NotPossible: it is no draft any more.
    :raises TooManyDates: with how many are possible.
    """
    draft = edits.editable(session, by, activity_id)
    if draft.status is not Status.DRAFT:
        raise NotPossible(activity_id, Status.DRAFT, draft.status)
    draft.recurrence = {"days": [f"{day}" for day in _checked(days)]} if days else None
    return edits.proceed(session, by, draft)


def repeat(session: Session, *, by: Viewer, activity_id: int, days: Sequence[date]) -> int:
    """Repeat what is saved on further days, as tentative activities.

    :raises NotPossible: it is a draft, or over.
    """
    source = edits.editable(session, by, activity_id)
    if source.status is Status.DRAFT:
        raise NotPossible(activity_id, Status.TENTATIVE, source.status)
    make(session, by, source, _checked(days))
    turn(session, by, None)
    return activity_id


def occur(session: Session, by: Viewer, activity: Activity) -> None:
    """The further occurrences of a draft that is being saved."""
    planned = planned_days(activity)
    activity.recurrence = None
    make(session, by, activity, planned)


def planned_days(activity: Activity) -> list[date]:
    """The further days on which a draft is to be repeated."""
    return [date.fromisoformat(day) for day in (activity.recurrence or {}).get("days", ())]


def make(session: Session, by: Viewer, source: Activity, days: Sequence[date]) -> None:
    """A copy of an activity for each day, its legs as far from each other as there."""
    first = first_day(session, source)
    if not days or first is None:
        return
    for day in days:
        one = copied(session, by, source, dated=True, leaving=frozenset(), lines=SAME)
        for leg in rows(session, Leg, one):
            _move(leg, day - first)
        session.flush()
        one.series_id, one.status = source.id, Status.TENTATIVE
        one.ref = reference(session, one, by.now.year)
    source.series_id = source.id
    session.flush()


def size(session: Session, activity: Activity) -> int:
    """How many activities of its series are not cancelled; none where it is of no series."""
    if activity.series_id is None:
        return 0
    question = select(func.count()).where(
        col(Activity.series_id) == activity.series_id, col(Activity.status) != Status.CANCELLED
    )
    return session.scalar(question) or 0


def first_day(session: Session, activity: Activity) -> date | None:
    """The first day of an activity; None where its days are not exact.

    :raises NotFound: it has no leg.
    """
    legs = rows(session, Leg, activity)
    if not legs:
        raise NotFound
    exact = all(leg.precision in EXACT and leg.start_on for leg in legs)
    return min(leg.start_on for leg in legs) if exact else None


def _checked(days: Sequence[date]) -> list[date]:
    each = sorted(set(days))
    if len(each) >= MOST:
        raise TooManyDates(len(each) + 1, MOST)
    return each


def _move(leg: Leg, by: timedelta) -> None:
    if leg.start_on and leg.end_on:
        leg.start_on, leg.end_on = leg.start_on + by, leg.end_on + by
