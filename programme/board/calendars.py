"""When the guests' calendars, and they themselves on their pages, have looked at an activity."""

from sqlalchemy import Subquery, func, or_, select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, ActivityProject, Body, Feed, Leg, Project


def fetches(session: Session, activity: Activity) -> Subquery:
    """Per guest: when a calendar of theirs that holds the activity was served last."""
    return (
        select(col(Feed.person_id), func.max(Feed.shown_at).label("fetched_at"))
        .where(
            col(Feed.revoked_at).is_(None),
            or_(
                col(Feed.scope).startswith("person:"),
                col(Feed.scope).in_(_scopes(session, activity)),
            ),
        )
        .group_by(col(Feed.person_id))
        .subquery()
    )


def _scopes(session: Session, activity: Activity) -> list[str]:
    """The scopes of feeds that an activity stands in, beside those of its people."""
    projects = (
        select(col(Project.code))
        .join(ActivityProject, col(ActivityProject.project_id) == Project.id)
        .where(col(ActivityProject.activity_id) == activity.id)
    )
    territories = select(col(Leg.territory)).where(col(Leg.activity_id) == activity.id)
    bodies = select(col(Body.code)).where(col(Body.id) == activity.body_id)
    return [
        "office",
        f"activity:{activity.ref}",
        f"kind:{activity.kind}",
        *(f"project:{one}" for one in session.scalars(projects)),
        *(f"territory:{one}" for one in session.scalars(territories)),
        *(f"body:{one}" for one in session.scalars(bodies)),
    ]
