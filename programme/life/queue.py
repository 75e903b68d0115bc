"""Everything that waits for a decision: the viewer's to decide, and what they have asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Approval, Person
from programme import deciding, visibility
from programme.refusals import NotFound
from programme.values import ActivitySeen, Status
from programme.viewer import Viewer

PAGE = 6


@dataclass(frozen=True)
class Waiting:
    """A step that waits for somebody's yes.

    :param to: who was asked first; ``late``: when the ``then`` are asked too, if they are others.
    :param mine: the viewer asked for it; ``decides``: it waits for the viewer.
    """

    id: int
    step: Status
    reason: str | None
    waives: tuple[str, ...]
    by: str
    at: datetime
    to: tuple[str, ...]
    then: tuple[str, ...]
    late: datetime
    mine: bool
    decides: bool


@dataclass(frozen=True)
class Queue:
    """A page of what waits, oldest first, each with its activity."""

    waiting: tuple[tuple[Waiting, ActivitySeen], ...]
    page: int
    more: bool


@dataclass(frozen=True)
class Decided:
    """What became of something that was asked for; ``granted`` is None while it waits."""

    granted: bool | None
    by: str | None
    mine: bool
    withdrawn: bool


def queue(session: Session, *, by: Viewer, page: int = 0) -> Queue:
    """What the viewer decides, then what they have asked for, oldest first."""
    question = select(Approval).where(col(Approval.granted).is_(None))
    rows = list(session.scalars(question.order_by(col(Approval.asked_at), col(Approval.id))))
    seen = _seen(session, by, {row.activity_id for row in rows})
    found = [
        (waiting(session, by, row), seen[row.activity_id])
        for row in rows
        if row.activity_id in seen
    ]
    theirs = [one for one in found if one[0].decides] + [
        one for one in found if one[0].mine and not one[0].decides
    ]
    page = max(page, 0)
    shown = theirs[page * PAGE : page * PAGE + PAGE]
    return Queue(tuple(shown), page, len(theirs) > (page + 1) * PAGE)


def waiting(session: Session, by: Viewer, asked: Approval) -> Waiting:
    """One open question as the viewer sees it."""
    activity = session.get_one(Activity, asked.activity_id)
    whom = deciding.deciders(session, activity, asked)
    names = _names(session, [*whom.first, *whom.then, asked.asked_by_id])
    return Waiting(
        asked.id or 0,
        asked.step,
        asked.reason,
        tuple(asked.waives or ()),
        names.get(asked.asked_by_id, ""),
        asked.asked_at,
        tuple(names[one] for one in whom.first if one in names),
        tuple(names[one] for one in whom.then if one in names),
        whom.late,
        mine=by.person_id is not None and by.person_id == asked.asked_by_id,
        decides=deciding.may_decide(session, by, activity, asked),
    )


def activity_of(session: Session, *, by: Viewer, approval_id: int) -> int:
    """The activity that a question is about.

    :raises NotFound: no such question, or not for this viewer.
    """
    asked = session.get(Approval, approval_id)
    if asked is None:
        raise NotFound
    return visibility.seen_by(session, by, asked.activity_id).id or 0


def decided(session: Session, *, by: Viewer, approval_id: int) -> Decided:
    """What became of it, and by whom.

    :raises NotFound: no such question, or not for this viewer.
    """
    asked = session.get(Approval, approval_id)
    if asked is None:
        raise NotFound
    visibility.seen_by(session, by, asked.activity_id)
    names = _names(session, [asked.decided_by_id or 0])
    return Decided(
        asked.granted,
        names.get(asked.decided_by_id or 0),
        mine=by.person_id is not None and asked.decided_by_id == by.person_id,
        withdrawn=asked.granted is False and asked.decided_by_id == asked.asked_by_id,
    )


def _seen(session: Session, by: Viewer, numbers: set[int]) -> dict[int, ActivitySeen]:
    question = visibility.activities(by).where(col(Activity.id).in_(numbers))
    return {one.id: one for one in visibility.see(session, question)}


def _names(session: Session, people: Sequence[int]) -> dict[int, str]:
    question = select(col(Person.id), col(Person.name)).where(col(Person.id).in_(people))
    return {number or 0: name for number, name in session.execute(question)}
