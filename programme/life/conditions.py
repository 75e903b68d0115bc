"""What holds of an activity, one question each: true where nothing is missing."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import (
    Activity,
    ActivityProject,
    Entrustment,
    Leg,
    Participation,
    Project,
    ProjectTerritory,
    Waiver,
)
from programme import owing
from programme.owed import end_of_all
from programme.rights import covering
from programme.rules import EXACT, rules
from programme.values import LegStatus, Right


def exact(session: Session, activity: Activity, _: datetime) -> bool:
    """The days of every live leg are known."""
    return all(leg.precision in EXACT for leg in live(session, activity))


def agreed(session: Session, activity: Activity, _: datetime) -> bool:
    """The host, or the venue, of every live leg has agreed."""
    return all(leg.status is LegStatus.CONFIRMED for leg in live(session, activity))


def has_focal_point(session: Session, activity: Activity, _: datetime) -> bool:
    """A focal point is entrusted with its project or with a territory it goes to."""
    held = select(Entrustment).where(col(Entrustment.right) == Right.FOCAL_POINT)
    return any(covering(session, one, activity) for one in session.scalars(held))


def told(session: Session, activity: Activity, _: datetime) -> bool:
    """Somebody beside its owner has been invited and told."""
    question = select(col(Participation.id)).where(
        col(Participation.activity_id) == activity.id,
        col(Participation.person_id) != (activity.owner_id or 0),
        col(Participation.told_revision).is_not(None),
    )
    return session.scalar(question.limit(1)) is not None


def within_projects(session: Session, activity: Activity, _: datetime) -> bool:
    """No leg lies after the end of its leading project, or before its beginning."""
    lead = _lead(session, activity)
    if lead is None:
        return True
    spans = [leg for leg in live(session, activity) if leg.start_on and leg.end_on]
    return not any(
        (lead.ends_on and leg.end_on and leg.end_on > lead.ends_on)
        or (lead.starts_on and leg.start_on and leg.start_on < lead.starts_on)
        for leg in spans
    )


def where_projects_are(session: Session, activity: Activity, _: datetime) -> bool:
    """Every leg lies in a territory of one of its projects, or where anything may be held."""
    of = select(col(ActivityProject.project_id)).where(
        col(ActivityProject.activity_id) == activity.id
    )
    named = set(
        session.scalars(
            select(col(ProjectTerritory.territory)).where(col(ProjectTerritory.project_id).in_(of))
        )
    )
    legs = {leg.territory for leg in live(session, activity) if leg.territory}
    return not named or legs <= named | rules(session).hosts


def over(session: Session, activity: Activity, now: datetime) -> bool:
    """Every live leg has ended, on the clock of its place."""
    ends = end_of_all(owing.planned(session, activity), rules(session))
    return ends is not None and ends <= now


def waived(session: Session, activity: Activity) -> set[str]:
    """What it may go without, since somebody said so."""
    question = select(col(Waiver.guard)).where(col(Waiver.activity_id) == activity.id)
    return set(session.scalars(question))


def live(session: Session, activity: Activity) -> list[Leg]:
    """The legs that are not called off."""
    question = select(Leg).where(
        col(Leg.activity_id) == activity.id, col(Leg.status) != LegStatus.CANCELLED
    )
    return list(session.scalars(question.order_by(col(Leg.id))))


def _lead(session: Session, activity: Activity) -> Project | None:
    question = (
        select(Project)
        .join(ActivityProject, col(ActivityProject.project_id) == Project.id)
        .where(col(ActivityProject.activity_id) == activity.id)
        .order_by(col(ActivityProject.lead).desc(), col(ActivityProject.id))
    )
    return session.scalar(question.limit(1))
