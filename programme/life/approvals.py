"""Steps that are asked for, and what becomes of them."""

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Approval
from programme import deciding
from programme.life.guards import REASON_LIMIT, check, take
from programme.life.waivers import waive_with
from programme.questions import turn
from programme.refusals import ChangedSinceAsked, MayNot, NotFound, ReasonTooLong
from programme.values import Status
from programme.viewer import Viewer
from programme.visibility import seen_by


def decide(
    session: Session,
    *,
    by: Viewer,
    approval_id: int,
    granted: bool,
    word: str | None = None,
    revision: int | None = None,
) -> int:
    """Grant or return what was asked for; the asker is told either way. Twice is once.

    :param word: goes back with what is returned.
    :param revision: of the activity as the viewer saw it when they granted.
    :raises MayNot: only who could take the step, or their deputy, decides it.
    :raises ChangedSinceAsked: what is to be granted is not what they saw.
    """
    asked = _found(session, approval_id)
    activity = seen_by(session, by, asked.activity_id)
    if not deciding.may_decide(session, by, activity, asked):
        raise MayNot("decide")
    turn(session, by, None)
    if asked.granted is not None:
        return asked.activity_id
    if granted and revision is not None and revision != activity.revision:
        raise ChangedSinceAsked(asked.activity_id)
    if granted:
        _grant(session, by, activity, asked)
    asked.word = _word(word)
    _decided(by, asked, granted=granted)
    if granted:
        close(session, by, activity)
    return asked.activity_id


def withdraw(session: Session, *, by: Viewer, approval_id: int) -> int:
    """Take back what one has asked for: nobody has to decide it any more. Twice is once.

    :raises MayNot: somebody else asked for it.
    """
    asked = _found(session, approval_id)
    seen_by(session, by, asked.activity_id)
    if by.person_id is None or by.person_id != asked.asked_by_id:
        raise MayNot("withdraw")
    if asked.granted is None:
        _decided(by, asked, granted=False)
    return asked.activity_id


def ask(
    session: Session,
    by: Viewer,
    activity: Activity,
    step: Status,
    *,
    reason: str | None,
    waive: Collection[str] = (),
) -> None:
    """Ask for a step; what waits already is not asked twice."""
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
                waives=list(waive) or None,
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
        _decided(by, asked, granted=asked.step is activity.status)


def _found(session: Session, approval_id: int) -> Approval:
    asked = session.get(Approval, approval_id)
    if asked is None:
        raise NotFound
    return asked


def _grant(session: Session, by: Viewer, activity: Activity, asked: Approval) -> None:
    waive = asked.waives or ()
    step, without = check(session, activity, asked.step, asked.reason, waive=waive, now=by.now)
    waive_with(session, by, activity, without, asked.reason)
    take(activity, step, asked.reason)


def _decided(by: Viewer, asked: Approval, *, granted: bool) -> None:
    asked.granted, asked.decided_by_id, asked.decided_at = granted, by.person_id, by.now


def _word(word: str | None) -> str | None:
    said = " ".join((word or "").split())
    if len(said) > REASON_LIMIT:
        raise ReasonTooLong(len(said), REASON_LIMIT)
    return said or None
