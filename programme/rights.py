"""Which rights cover which activities."""

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, ActivityProject, Entrustment, Leg
from programme.refusals import MayNot
from programme.values import Right
from programme.viewer import RightHeld, Viewer


def covering(session: Session, held: Entrustment | RightHeld, activity: Activity) -> bool:
    """Whether the scope of a right covers an activity."""
    if held.project_id is None and held.territory is None:
        return True
    if held.project_id is not None:
        return held.project_id in _projects(session, activity)
    return held.territory in _territories(session, activity)


def may(session: Session, by: Viewer, wanted: frozenset[Right], activity: Activity) -> bool:
    """Whether a viewer holds one of these rights over an activity."""
    return any(covering(session, held, activity) for held in by.holds(wanted))


def require(
    session: Session, by: Viewer, wanted: frozenset[Right], activity: Activity, *, step: str
) -> None:
    """Let only those pass who hold one of these rights over an activity.

    :raises MayNot: naming the step.
    """
    if not may(session, by, wanted, activity):
        raise MayNot(step)


def _projects(session: Session, activity: Activity) -> set[int]:
    question = select(col(ActivityProject.project_id)).where(
        col(ActivityProject.activity_id) == activity.id
    )
    return set(session.scalars(question))


def _territories(session: Session, activity: Activity) -> set[str | None]:
    question = select(col(Leg.territory)).where(col(Leg.activity_id) == activity.id)
    return set(session.scalars(question))
