"""What a step of an activity's life needs, and what it leaves."""

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Leg
from programme import edits
from programme.refusals import (
    Missing,
    NothingToChange,
    NotPossible,
    ReasonMissing,
    ReasonTooLong,
)
from programme.rules import EXACT
from programme.values import LegStatus, Status

# Where each step leads from.
STEPS = {
    Status.CONFIRMED: frozenset({Status.TENTATIVE}),
    Status.TENTATIVE: frozenset({Status.CONFIRMED, Status.CANCELLED}),
    Status.POSTPONED: frozenset({Status.TENTATIVE, Status.CONFIRMED}),
    Status.CANCELLED: frozenset({Status.TENTATIVE, Status.CONFIRMED, Status.POSTPONED}),
}


NEED_REASON = frozenset({Status.POSTPONED, Status.CANCELLED})


REASON_LIMIT = 500


def check(session: Session, activity: Activity, step: Status, reason: str | None) -> None:
    if activity.status is step:
        raise NothingToChange(activity.id or 0)
    if activity.status not in STEPS.get(step, frozenset()):
        raise NotPossible(activity.id or 0, step, activity.status)
    if step in NEED_REASON and not (reason and reason.strip()):
        raise ReasonMissing(step)
    if reason and len(reason) > REASON_LIMIT:
        raise ReasonTooLong(len(reason), REASON_LIMIT)
    if step is Status.CONFIRMED:
        lacking = unready(session, activity)
        if lacking:
            raise Missing(activity.id or 0, lacking)


def unready(session: Session, activity: Activity) -> tuple[str, ...]:
    """What confirming still needs: exact days, and a place, of every live leg."""
    live = [
        leg
        for leg in session.scalars(select(Leg).where(col(Leg.activity_id) == activity.id))
        if leg.status is not LegStatus.CANCELLED
    ]
    inexact = any(leg.precision not in EXACT for leg in live)
    return (*edits.missing(session, activity), *(("exact_days",) if inexact else ()))


def take(activity: Activity, step: Status, reason: str | None) -> None:
    activity.status = step
    activity.reason = " ".join(reason.split()) if reason and step in NEED_REASON else None
