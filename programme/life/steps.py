"""Steps of an activity's life, taken, or asked of the one whose right they need."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy.orm import Session

from db.tables import Activity
from programme import rights
from programme.life.approvals import ask, close
from programme.life.guards import CONDITIONS, check, take
from programme.life.transitions import STEPPED, Transition, Whose
from programme.life.waivers import waive_with
from programme.questions import turn
from programme.rules import rules
from programme.values import Status
from programme.viewer import DESK, MANAGING, Viewer

OF_TIME = frozenset({"over", "within_a_week"})


def step(
    session: Session,
    *,
    by: Viewer,
    activity_id: int,
    step: Status,
    reason: str | None = None,
    waive: Collection[str] = (),
) -> int:
    """Take a step of an activity's life, or ask the one whose right it needs.

    :param waive: what it may go without, for the ``reason`` given; kept in history.
    :raises NotPossible: the step does not lead from where it stands.
    :raises ReasonMissing, ReasonTooLong: some steps, and every waiver, say why.
    :raises Missing: naming what the step still needs.
    """
    activity = rights.answered_for(session, by, activity_id, step="step")
    found, without = check(session, activity, step, reason, waive=waive, now=by.now)
    if step in allowed(session, by, activity):
        waive_with(session, by, activity, without, reason)
        take(activity, found, reason)
        close(session, by, activity)
    else:
        ask(session, by, activity, step, reason=reason, waive=without)
    turn(session, by, None)
    return activity_id


def offered(session: Session, activity: Activity, now: datetime) -> tuple[Status, ...]:
    """The steps that lead on from where it stands; those whose time has not come are left out."""
    leads = (one for one in STEPPED if activity.status in one.start)
    return tuple(
        one.to
        for one in leads
        if all(CONDITIONS[need](session, activity, now) for need in one.needs if need in OF_TIME)
    )


def allowed(session: Session, by: Viewer, activity: Activity) -> frozenset[Status]:
    """The steps from where it stands that are the viewer's own; all others are asked for."""
    leads = (one for one in STEPPED if activity.status in one.start)
    return frozenset(one.to for one in leads if _own(session, by, activity, one))


def _own(session: Session, by: Viewer, activity: Activity, step: Transition) -> bool:
    if step.whose is Whose.DESK or rights.may(session, by, MANAGING, activity):
        return True
    trusted = rules(session).self_confirm and rights.may(session, by, DESK, activity)
    return step.whose is Whose.TRUSTED and trusted
