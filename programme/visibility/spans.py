"""Conditions and figures of the legs that a viewer may see."""

from typing import Any

from sqlalchemy import ColumnElement, and_, func, select
from sqlmodel import col

from db.tables import Activity, Leg
from programme.values import LegStatus
from programme.viewer import Viewer
from programme.visibility.beginnings import has, reach_of


def has_leg(by: Viewer, *conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether the activity of the row has such a leg within the viewer's reach."""
    return has(Leg, and_(_leg_within(by), *conditions))


def _leg_within(by: Viewer) -> ColumnElement[bool]:
    return func.coalesce(col(Leg.level), col(Activity.level)) <= reach_of(by)


def first_day(by: Viewer) -> ColumnElement[Any]:
    """The first day of the legs of the row's activity that the viewer may see."""
    return _of_legs(by, func.min(Leg.start_on))


def last_day(by: Viewer) -> ColumnElement[Any]:
    """The last day of the legs of the row's activity that the viewer may see."""
    return _of_legs(by, func.max(func.coalesce(Leg.end_on, Leg.start_on)))


def _of_legs(by: Viewer, figure: ColumnElement[Any]) -> ColumnElement[Any]:
    return (
        select(figure)
        .where(
            col(Leg.activity_id) == Activity.id,
            col(Leg.status) != LegStatus.CANCELLED,
            _leg_within(by),
        )
        .correlate(Activity)
        .scalar_subquery()
    )
