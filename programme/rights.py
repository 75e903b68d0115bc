"""Which rights cover which activities."""

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, ActivityProject, Entrustment, Leg
from programme.refusals import MayNot, NotFound
from programme.values import Right, Status
from programme.viewer import DESK, RightHeld, Viewer
from programme.visibility import seen_by


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


def answered_for(session: Session, by: Viewer, activity_id: int, *, step: str) -> Activity:
    """An activity that has left the draft, for its owner and for the desk in its scope.

    :raises NotFound, MayNot: not theirs to see, or to answer for, naming the step.
    """
    activity = seen_by(session, by, activity_id)
    if activity.status is Status.DRAFT:
        raise NotFound
    if by.person_id is None or activity.owner_id != by.person_id:
        require(session, by, DESK, activity, step=step)
    return activity


def _projects(session: Session, activity: Activity) -> set[int]:
    question = select(col(ActivityProject.project_id)).where(
        col(ActivityProject.activity_id) == activity.id
    )
    return set(session.scalars(question))


def _territories(session: Session, activity: Activity) -> set[str | None]:
    question = select(col(Leg.territory)).where(col(Leg.activity_id) == activity.id)
    return set(session.scalars(question))
