"""Steps that are asked for, and what becomes of them."""

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Approval
from programme import rights
from programme.life.guards import check, take
from programme.refusals import (
    NotFound,
)
from programme.values import Status
from programme.viewer import MANAGING, Viewer
from programme.visibility import seen_by


def decide(session: Session, *, by: Viewer, approval_id: int, granted: bool) -> int:
    """Grant or return what was asked for; the asker is told either way. Twice is once.

    :raises MayNot: only who could take the step decides it.
    """
    asked = session.get(Approval, approval_id)
    if asked is None:
        raise NotFound
    activity = seen_by(session, by, asked.activity_id)
    rights.require(session, by, MANAGING, activity, step="decide")
    if asked.granted is not None:
        return asked.activity_id
    if granted:
        check(session, activity, asked.step, asked.reason)
        take(activity, asked.step, asked.reason)
    asked.granted, asked.decided_by_id, asked.decided_at = granted, by.person_id, by.now
    if granted:
        close(session, by, activity)
    return asked.activity_id


def ask(session: Session, by: Viewer, activity: Activity, step: Status, reason: str | None) -> None:
    open_one = session.scalar(
        select(Approval).where(
            col(Approval.activity_id) == activity.id,
            col(Approval.step) == step,
            col(Approval.granted).is_(None),
        )
    )
    if open_one is None:
        session.add(
            Approval(
                activity_id=activity.id or 0,
                step=step,
                reason=reason,
                asked_by_id=by.person_id or 0,
                asked_at=by.now,
            )
        )


def close(session: Session, by: Viewer, activity: Activity) -> None:
    """A step taken by a manager answers what was asked: another status makes it moot."""
    question = select(Approval).where(
        col(Approval.activity_id) == activity.id, col(Approval.granted).is_(None)
    )
    for asked in session.scalars(question):
        asked.granted = asked.step is activity.status
        asked.decided_by_id, asked.decided_at = by.person_id, by.now
