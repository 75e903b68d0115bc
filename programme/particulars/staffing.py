"""Hosts and teams of legs: one for all, or one for each in the order of time."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Leg
from programme import edits
from programme.particulars.keeping import line
from programme.refusals import NotFound, OnePerLeg
from programme.values import LegStatus
from programme.viewer import Viewer

NAMES = frozenset({"host", "team"})


def staff(
    session: Session,
    *,
    by: Viewer,
    activity_id: int,
    name: str,
    lines: Sequence[str],
    leg_id: int | None = None,
) -> int:
    """Say who receives the legs (``host``) or who travels to them (``team``).

    One line is for all legs, or for the one of ``leg_id``; as many as there are legs are one for
    each, in the order of time. No line takes them away.

    :raises OnePerLeg: there are neither one nor as many lines as legs.
    """
    activity = edits.editable(session, by, activity_id)
    if name not in NAMES:
        raise NotFound(name)
    assign(session, activity, name, lines, leg_id)
    return edits.proceed(session, by, activity)


def assign(
    session: Session, activity: Activity, name: str, lines: Sequence[str], leg_id: int | None = None
) -> None:
    """Write them into the rows of the legs."""
    number = activity.id or 0
    legs = [leg for leg in live_legs(session, activity) if leg_id in {None, leg.id}]
    texts = [line(number, name, one) if one.strip() else None for one in lines] or [None]
    if len(texts) == 1:
        texts *= len(legs)
    if len(texts) != len(legs):
        raise OnePerLeg(number, name, len(texts), len(legs))
    for leg, text in zip(legs, texts, strict=True):
        setattr(leg, name, text)


def live_legs(session: Session, activity: Activity) -> list[Leg]:
    """The legs that are not cancelled, in the order of time, those without days last."""
    question = select(Leg).where(
        col(Leg.activity_id) == activity.id, col(Leg.status) != LegStatus.CANCELLED
    )
    return list(
        session.scalars(
            question.order_by(col(Leg.start_on).is_(None), col(Leg.start_on), col(Leg.id))
        )
    )
