"""Conditions and figures of the legs that a viewer may see."""

from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, select
from sqlmodel import col

from db.tables import Activity, Leg
from programme.values import LegStatus
from programme.viewer import Viewer
from programme.visibility.beginnings import has, reach_of
from programme.visibility.levels import leg_level


def has_leg(by: Viewer, *conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether the activity of the row has such a leg within the viewer's reach."""
    return has(Leg, and_(_leg_within(by), *conditions))


def within_reach(by: Viewer, activity_id: int) -> Select[Any]:
    """The ids of the legs of an activity that the viewer may see."""
    return (
        select(col(Leg.id))
        .join(Activity, col(Activity.id) == Leg.activity_id)
        .where(col(Activity.id) == activity_id, _leg_within(by))
    )


def _leg_within(by: Viewer) -> ColumnElement[bool]:
    return leg_level() <= reach_of(by)


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
