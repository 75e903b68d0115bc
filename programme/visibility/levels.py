"""The level of a leg: its own, never below that of its activity."""

from sqlalchemy import ColumnElement, and_, case
from sqlmodel import col

from db.tables import Activity, Leg
from programme.values import Kind, Level, Status

OVER = frozenset({Status.COMPLETED, Status.REPORTED})


def leg_level() -> ColumnElement[int]:
    """As SQL, for a question that has both ``leg`` and ``activity``.

    Where a team is and when stays among those who take part until the mission is completed.
    """
    amber = int(Level.AMBER)
    whereabouts = and_(
        col(Activity.kind) == Kind.MISSION,
        col(Activity.status).not_in(OVER),
        col(Activity.level) < amber,
    )
    return case(
        (col(Leg.level) > col(Activity.level), col(Leg.level)),
        (col(Leg.level).is_not(None), col(Activity.level)),
        (whereabouts, amber),
        else_=col(Activity.level),
    )
