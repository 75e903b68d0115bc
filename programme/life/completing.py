"""What was confirmed and has ended is completed by itself; what was never confirmed is not."""

from datetime import timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Leg
from programme import owing
from programme.life.transitions import leading
from programme.owed import end_of_all
from programme.rules import rules
from programme.values import LegStatus, Status
from programme.viewer import Viewer

# Nobody is told that something is over while people are still on their way home.
AFTER = timedelta(hours=18)
# No place is further ahead of UTC than this, so that the days alone find who may be over.
AHEAD = timedelta(days=1)


def complete_over(session: Session, *, by: Viewer) -> None:
    """Complete every confirmed activity whose last leg ended 18 hours ago, on its own clock."""
    last = (
        select(func.max(Leg.end_on))
        .where(col(Leg.activity_id) == Activity.id, col(Leg.status) != LegStatus.CANCELLED)
        .correlate(Activity)
        .scalar_subquery()
    )
    question = select(Activity).where(
        col(Activity.status) == Status.CONFIRMED, last <= (by.now + AHEAD).date()
    )
    step = leading(Status.CONFIRMED, Status.COMPLETED)
    for activity in session.scalars(question.order_by(col(Activity.id))).all():
        ends = end_of_all(owing.planned(session, activity), rules(session))
        if step is not None and ends is not None and ends + AFTER <= by.now:
            activity.status, activity.reason = step.to, None
