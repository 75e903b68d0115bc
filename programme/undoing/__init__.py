"""A change taken back: what was before it stands again, and history keeps both."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Alteration, Change
from programme import notices, repeating, rights
from programme.questions import turn
from programme.refusals import ChangedMeanwhile, MayNot, NotFound
from programme.undoing.restoring import THINGS, restore, told
from programme.values import Status
from programme.viewer import Viewer

# A slip is seen soon; later, a change is another decision.
WITHIN = timedelta(minutes=10)


def last_of(session: Session, by: Viewer, activity: Activity) -> int | None:
    """The newest change of an activity, where the viewer made it and may take it back."""
    question = (
        select(col(Alteration.change_id))
        .where(col(Alteration.activity_id) == activity.id)
        .order_by(col(Alteration.version).desc(), col(Alteration.id).desc())
        .limit(1)
    )
    newest = session.scalar(question)
    change = session.get(Change, newest) if newest else None
    if change is None or not _theirs(change, by):
        return None
    if repeating.takes_back(session, change, activity):
        return change.id
    return change.id if _possible(_alterations(session, change, activity.id)) else None


def undo(session: Session, *, by: Viewer, activity_id: int, change_id: int) -> int:
    """Take a change of one's own back within ten minutes. Twice is once: then it has changed.

    :raises MayNot: it is too late, somebody else made it, or it is not of this kind.
    :raises ChangedMeanwhile: what it changed has changed since.
    """
    if series := repeating.made_by(session, by, activity_id, change_id, WITHIN):
        return repeating.take_back(session, by, *series)
    altered = _altered(session, by, activity_id, change_id)
    _refuse_if_changed(session, activity_id, altered)
    for one in altered:
        restore(session, by, one)
    turn(session, by, None)
    return activity_id


def cost(session: Session, *, by: Viewer, activity_id: int, change_id: int) -> int:
    """How many have been told of a change already, and would be told of its undoing.

    :raises MayNot: it cannot be taken back by this viewer, or not any more.
    """
    if repeating.made_by(session, by, activity_id, change_id, WITHIN):
        return 0
    altered = _altered(session, by, activity_id, change_id)
    told_of = any(one.thing == "leg" or "status" in (one.now or {}) for one in altered)
    return notices.aware(session, session.get_one(Activity, activity_id)) if told_of else 0


def _altered(session: Session, by: Viewer, activity_id: int, change_id: int) -> list[Alteration]:
    rights.answered_for(session, by, activity_id, step="edit")
    change = session.get(Change, change_id)
    if change is None:
        raise NotFound
    altered = _alterations(session, change, activity_id)
    if not _theirs(change, by) or not _possible(altered):
        raise MayNot("undo")
    return altered


def _theirs(change: Change, by: Viewer) -> bool:
    mine = by.person_id is not None and change.person_id == by.person_id
    return mine and by.now - change.at <= WITHIN


def _alterations(session: Session, change: Change, activity_id: int | None) -> list[Alteration]:
    question = select(Alteration).where(
        col(Alteration.change_id) == change.id, col(Alteration.activity_id) == activity_id
    )
    return list(session.scalars(question.order_by(col(Alteration.id).desc())))


def _possible(altered: Sequence[Alteration]) -> bool:
    """Places, days, titles, projects and steps; not the first saving, nor what guests did."""
    saved = {one.thing: one for one in altered if one.thing == Activity.__tablename__}.values()
    first = any(one.was is None or one.was.get("status") == Status.DRAFT for one in saved)
    return bool(altered) and not first and all(one.thing in THINGS for one in altered)


def _refuse_if_changed(session: Session, activity_id: int, altered: Sequence[Alteration]) -> None:
    now: dict[str, Any] = {}
    for one in altered:
        later = select(Alteration).where(
            col(Alteration.thing) == one.thing,
            col(Alteration.thing_id) == one.thing_id,
            col(Alteration.change_id) > one.change_id,
        )
        for since in session.scalars(later):
            now |= {name: (since.now or {})[name] for name in since.now or {} if name in told(one)}
    if now:
        before = {name: value for one in altered for name, value in (one.was or {}).items()}
        raise ChangedMeanwhile(activity_id, now, {name: before.get(name) for name in now})
