"""Steps of an activity's life, taken, or asked of the one whose right they need."""

from sqlalchemy.orm import Session

from db.tables import Activity
from programme import rights
from programme.life.approvals import ask, close
from programme.life.guards import STEPS, check, take
from programme.questions import turn
from programme.rules import rules
from programme.values import Status
from programme.viewer import DESK, MANAGING, Viewer

OF_A_COORDINATOR = frozenset({Status.CONFIRMED, Status.POSTPONED})


def step(
    session: Session, *, by: Viewer, activity_id: int, step: Status, reason: str | None = None
) -> int:
    """Take a step of an activity's life, or ask the one whose right it needs.

    :raises NotPossible: the step does not lead from where it stands.
    :raises ReasonMissing, ReasonTooLong: postponing and cancelling say why.
    :raises Missing: confirming needs exact days of every live leg.
    """
    activity = rights.answered_for(session, by, activity_id, step="step")
    check(session, activity, step, reason)
    if step in allowed(session, by, activity):
        take(activity, step, reason)
        close(session, by, activity)
    else:
        ask(session, by, activity, step, reason)
    turn(session, by, None)
    return activity_id


def allowed(session: Session, by: Viewer, activity: Activity) -> frozenset[Status]:
    """The steps that are the viewer's own; all others are asked for."""
    if rights.may(session, by, MANAGING, activity):
        return frozenset(STEPS)
    if rules(session).self_confirm and rights.may(session, by, DESK, activity):
        return OF_A_COORDINATOR
    return frozenset()
