"""What a file of a calendar holds, for whoever takes it out of the office."""

from dataclasses import replace
from datetime import date

from sqlalchemy import ColumnElement, true
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Leg
from programme import visibility
from programme.feeds.scopes import within
from programme.values import ActivitySeen, Level, Status
from programme.viewer import Viewer


def exported(
    session: Session,
    *,
    by: Viewer,
    scope: str,
    level: Level = Level.CLEAR,
    first: date | None = None,
    last: date | None = None,
) -> tuple[ActivitySeen, ...]:
    """The activities of a scope up to a level, red never; with days, those with a leg in them.

    :raises NotFound: there is no such scope.
    """
    by = replace(by, up_to=min(level, Level.AMBER))
    question = visibility.activities(by).where(
        col(Activity.status) != Status.DRAFT,
        within(by, scope),
        _between(by, first, last),
    )
    return visibility.see(session, question.order_by(col(Activity.id)))


def _between(by: Viewer, first: date | None, last: date | None) -> ColumnElement[bool]:
    bounds = []
    if first is not None:
        bounds.append(col(Leg.end_on) >= first)
    if last is not None:
        bounds.append(col(Leg.start_on) <= last)
    return visibility.has_leg(by, *bounds) if bounds else true()
