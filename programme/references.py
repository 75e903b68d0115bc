"""The name by which an activity is spoken of, given once."""

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, ActivityProject, Body, Leg, Project


def reference(session: Session, activity: Activity, year: int) -> str:
    """``GLACY-2016-014``: code of the leading project or of the body, year it begins, number."""
    first = select(col(Leg.start_on)).where(
        col(Leg.activity_id) == activity.id, col(Leg.start_on).is_not(None)
    )
    begins = session.scalar(first.order_by(col(Leg.start_on)).limit(1))
    stem = f"{_code(session, activity)}-{begins.year if begins else year}-"
    taken = select(col(Activity.ref)).where(col(Activity.ref).startswith(stem))
    highest = max((int(ref.removeprefix(stem)) for ref in session.scalars(taken) if ref), default=0)
    return f"{stem}{highest + 1:03}"


def _code(session: Session, activity: Activity) -> str:
    if activity.body_id is not None:
        return session.get_one(Body, activity.body_id).code
    question = (
        select(col(Project.code))
        .join(ActivityProject, col(ActivityProject.project_id) == Project.id)
        .where(col(ActivityProject.activity_id) == activity.id)
        .order_by(col(ActivityProject.lead).desc(), col(ActivityProject.id))
    )
    return session.scalar(question.limit(1)) or "OFFICE"
