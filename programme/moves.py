"""Moving a leg: its place and its days in one act, and the yes that past days are a record."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Leg, Waiver
from programme import edits
from programme.edits import LegGiven
from programme.refusals import NotPossible, OnePerLeg
from programme.values import Days, LegStatus, Place, Status
from programme.viewer import Viewer

OF_DAYS_AND_PLACE = ("host_agreed", "venue_agreed", "project_period", "project_scope")
YEAR, PAST = "year", "past"


def move(
    session: Session,
    *,
    by: Viewer,
    activity_id: int,
    place: Place | None = None,
    days: Days | None = None,
    leg_id: int | None = None,
    guessed: Sequence[str] = (),
) -> int:
    """Give a leg another place, other days, or both; without ``leg_id`` the first that lacks them.

    :param guessed: what was inferred of the days (``year``), or doubtful (``past``).
    :raises EndBeforeStart: with both days.
    """
    activity = edits.editable(session, by, activity_id)
    leg = edits.leg_of(session, activity, leg_id, lacking="precision" if days else "territory")
    before = _where_and_when(leg)
    if place is not None:
        edits.put_place(leg, place)
    if days is not None:
        edits.put_days(leg, days)
        session.flush()
        mark(session, by, activity, guessed)
        edits.propose_again(activity)
    if _where_and_when(leg) != before:
        _waive_no_more(session, activity)
    return edits.proceed(session, by, activity)


def dated(
    session: Session,
    *,
    by: Viewer,
    activity_id: int,
    spans: Sequence[Days],
    guessed: Sequence[str] = (),
) -> int:
    """Give days to the legs of a draft that have none yet, in their order, one span for each.

    :raises OnePerLeg: there are not as many spans as such legs.
    :raises NotPossible: it is no draft any more.
    """
    activity = edits.editable(session, by, activity_id)
    if activity.status is not Status.DRAFT:
        raise NotPossible(activity_id, Status.DRAFT, activity.status)
    bare = [leg for leg in live(session, activity) if leg.precision is None]
    if len(bare) != len(spans):
        raise OnePerLeg(activity_id, "days", len(spans), len(bare))
    for leg, days in zip(sorted(bare, key=lambda leg: leg.id or 0), spans, strict=True):
        edits.put_days(leg, days)
    session.flush()
    mark(session, by, activity, guessed)
    return edits.proceed(session, by, activity)


def _where_and_when(leg: Leg) -> tuple[object, ...]:
    return leg.city, leg.territory, leg.start_on, leg.end_on


def _waive_no_more(session: Session, activity: Activity) -> None:
    """What was waived for other days or another place is asked for anew."""
    question = select(Waiver).where(
        col(Waiver.activity_id) == activity.id, col(Waiver.guard).in_(OF_DAYS_AND_PLACE)
    )
    for waiver in session.scalars(question):
        session.delete(waiver)


def add(
    session: Session,
    *,
    by: Viewer,
    activity_id: int,
    legs: Sequence[LegGiven],
    guessed: Sequence[str] = (),
) -> int:
    """Add legs as they were pasted, with what was guessed of their days."""
    activity = edits.editable(session, by, activity_id)
    edits.add_legs(session, activity, legs)
    session.flush()
    mark(session, by, activity, guessed)
    return edits.proceed(session, by, activity)


def mark(session: Session, by: Viewer, activity: Activity, guessed: Sequence[str]) -> None:
    """Keep what was guessed of a draft's days; what others see has been looked at and is not."""
    legs = live(session, activity)
    marks = {*guessed} if len(legs) == 1 else {*guessed, *activity.guessed}
    if not any(leg.end_on and leg.end_on < by.now.date() for leg in legs):
        marks.discard(PAST)
    activity.guessed = sorted(marks) if activity.status is Status.DRAFT else []


def record(session: Session, *, by: Viewer, activity_id: int) -> int:
    """Say that the past days of a draft are meant: it is kept as a record of what took place."""
    activity = edits.editable(session, by, activity_id)
    activity.guessed = [one for one in activity.guessed if one != PAST]
    return edits.proceed(session, by, activity)


def is_over(session: Session, by: Viewer, activity: Activity) -> bool:
    """Whether every leg has ended before today: what is saved then is a record."""
    legs = live(session, activity)
    return bool(legs) and all(leg.end_on and leg.end_on < by.now.date() for leg in legs)


def live(session: Session, activity: Activity) -> list[Leg]:
    """The legs of an activity that are not cancelled."""
    question = select(Leg).where(
        col(Leg.activity_id) == activity.id, col(Leg.status) != LegStatus.CANCELLED
    )
    return list(session.scalars(question))
