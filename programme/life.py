"""The life of an activity: confirmed, postponed, cancelled, or asked for; and its participants."""

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Approval, Leg, Participation
from programme import edits, rights
from programme.questions import turn
from programme.refusals import (
    Missing,
    NotFound,
    NothingToChange,
    NotPossible,
    ReasonMissing,
    ReasonTooLong,
)
from programme.rules import EXACT, rules
from programme.values import Answer, LegStatus, Status
from programme.viewer import DESK, MANAGING, Viewer
from programme.visibility import seen_by

# Where each step leads from.
STEPS = {
    Status.CONFIRMED: frozenset({Status.TENTATIVE}),
    Status.TENTATIVE: frozenset({Status.CONFIRMED, Status.CANCELLED}),
    Status.POSTPONED: frozenset({Status.TENTATIVE, Status.CONFIRMED}),
    Status.CANCELLED: frozenset({Status.TENTATIVE, Status.CONFIRMED, Status.POSTPONED}),
}
NEED_REASON = frozenset({Status.POSTPONED, Status.CANCELLED})
REASON_LIMIT = 500
OF_A_COORDINATOR = frozenset({Status.CONFIRMED, Status.POSTPONED})


def step(
    session: Session, *, by: Viewer, activity_id: int, step: Status, reason: str | None = None
) -> int:
    """Take a step of an activity's life, or ask the one whose right it needs.

    :raises NotPossible: the step does not lead from where it stands.
    :raises ReasonMissing, ReasonTooLong: postponing and cancelling say why.
    :raises Missing: confirming needs exact days of every live leg.
    """
    activity = _at_the_desk(session, by, activity_id)
    _check(session, activity, step, reason)
    if step in allowed(session, by, activity):
        _take(activity, step, reason)
        _close_approvals(session, by, activity)
    else:
        _ask(session, by, activity, step, reason)
    turn(session, by, None)
    return activity_id


def allowed(session: Session, by: Viewer, activity: Activity) -> frozenset[Status]:
    """The steps that are the viewer's own; all others are asked for."""
    if rights.may(session, by, MANAGING, activity):
        return frozenset(STEPS)
    if rules(session).self_confirm and rights.may(session, by, DESK, activity):
        return OF_A_COORDINATOR
    return frozenset()


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
        _check(session, activity, asked.step, asked.reason)
        _take(activity, asked.step, asked.reason)
    asked.granted, asked.decided_by_id, asked.decided_at = granted, by.person_id, by.now
    if granted:
        _close_approvals(session, by, activity)
    return asked.activity_id


def answer(session: Session, *, by: Viewer, activity_id: int, answer: Answer) -> int:
    """A participant's own answer: accept, tentative or decline; the last one counts.

    :raises NotFound: they do not take part.
    """
    question = select(Participation).where(
        col(Participation.activity_id) == activity_id,
        col(Participation.person_id) == by.person_id,
    )
    part = session.scalar(question)
    if part is None:
        raise NotFound
    activity = session.get_one(Activity, activity_id)
    if activity.status in edits.CLOSED:
        raise NotPossible(activity_id, Status.TENTATIVE, activity.status)
    if part.answer != answer:
        part.answer, part.answered_at = answer, by.now
    return activity_id


def _at_the_desk(session: Session, by: Viewer, activity_id: int) -> Activity:
    activity = seen_by(session, by, activity_id)
    if activity.status is Status.DRAFT:
        raise NotFound
    owns = by.person_id is not None and activity.owner_id == by.person_id
    if not owns:
        rights.require(session, by, DESK, activity, step="step")
    return activity


def _check(session: Session, activity: Activity, step: Status, reason: str | None) -> None:
    if activity.status is step:
        raise NothingToChange(activity.id or 0)
    if activity.status not in STEPS.get(step, frozenset()):
        raise NotPossible(activity.id or 0, step, activity.status)
    if step in NEED_REASON and not (reason and reason.strip()):
        raise ReasonMissing(step)
    if reason and len(reason) > REASON_LIMIT:
        raise ReasonTooLong(len(reason), REASON_LIMIT)
    if step is Status.CONFIRMED:
        lacking = unready(session, activity)
        if lacking:
            raise Missing(activity.id or 0, lacking)


def unready(session: Session, activity: Activity) -> tuple[str, ...]:
    """What confirming still needs: exact days, and a place, of every live leg."""
    live = [
        leg
        for leg in session.scalars(select(Leg).where(col(Leg.activity_id) == activity.id))
        if leg.status is not LegStatus.CANCELLED
    ]
    inexact = any(leg.precision not in EXACT for leg in live)
    return (*edits.missing(session, activity), *(("exact_days",) if inexact else ()))


def _take(activity: Activity, step: Status, reason: str | None) -> None:
    activity.status = step
    activity.reason = " ".join(reason.split()) if reason and step in NEED_REASON else None


def _ask(
    session: Session, by: Viewer, activity: Activity, step: Status, reason: str | None
) -> None:
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


def _close_approvals(session: Session, by: Viewer, activity: Activity) -> None:
    """A step taken by a manager answers what was asked: another status makes it moot."""
    question = select(Approval).where(
        col(Approval.activity_id) == activity.id, col(Approval.granted).is_(None)
    )
    for asked in session.scalars(question):
        asked.granted = asked.step is activity.status
        asked.decided_by_id, asked.decided_at = by.person_id, by.now
