"""A leg is taken out."""

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Leg
from programme.edits.naming import editable
from programme.edits.proceeding import proceed
from programme.edits.stops import leg_of
from programme.refusals import LastLeg
from programme.values import LegStatus, Status
from programme.viewer import Viewer


def drop_leg(session: Session, *, by: Viewer, activity_id: int, leg_id: int) -> int:
    """Take a leg out: from a draft without a trace, later as cancelled.

    :raises LastLeg: without it nothing of the activity is left.
    """
    activity = editable(session, by, activity_id)
    leg = leg_of(session, activity, leg_id, lacking="")
    if activity.status is Status.DRAFT:
        session.delete(leg)
    else:
        others = select(col(Leg.id)).where(
            col(Leg.activity_id) == activity.id,
            col(Leg.id) != leg.id,
            col(Leg.status) != LegStatus.CANCELLED,
        )
        if session.scalar(others.limit(1)) is None:
            raise LastLeg(activity_id)
        leg.status = LegStatus.CANCELLED
    return proceed(session, by, activity)
