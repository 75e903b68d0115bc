"""The reminders of one activity, as its coordinator sees and changes them."""

from dataclasses import dataclass
from datetime import time, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, ReminderRule
from programme import rights, visibility
from programme.ladders import EVERYBODY, ladder
from programme.questions import turn
from programme.refusals import NotFound, TooManyReminders
from programme.rules import Rung, rules
from programme.values import ActivitySeen, Policy
from programme.viewer import Viewer

MOST = 6


@dataclass(frozen=True)
class RungSeen:
    """One reminder of an activity, whether it comes or was taken away."""

    rung: Rung
    on: bool


@dataclass(frozen=True)
class LadderSeen:
    """Everything that reminds of an activity."""

    activity: ActivitySeen
    rungs: tuple[RungSeen, ...]


def seen(session: Session, *, by: Viewer, activity_id: int) -> LadderSeen:
    """The reminders of an activity, for whoever may change them.

    :raises NotFound, MayNot: not theirs to see, or to change.
    """
    activity = rights.answered_for(session, by, activity_id, step="step")
    rows = _rows(session, activity_id)
    off = {row.name for row in rows if row.off}
    kinds = rules(session).of(activity.kind).ladder
    standing = ladder(kinds, [row for row in rows if not row.off])
    question = visibility.activities(by).where(col(Activity.id) == activity_id)
    [shown] = visibility.see(session, question)
    return LadderSeen(shown, tuple(RungSeen(one, one.name not in off) for one in standing))


def switch(session: Session, *, by: Viewer, activity_id: int, name: str, on: bool) -> int:
    """Take a reminder away, or have it come again; twice is once.

    :raises NotFound: there is no reminder of that name.
    """
    activity = rights.answered_for(session, by, activity_id, step="step")
    row = next((one for one in _rows(session, activity_id) if one.name == name), None)
    of_kind = {rung.name for rung in rules(session).of(activity.kind).ladder}
    if row is not None and name in of_kind and on:
        session.delete(row)
    elif row is not None:
        row.off = not on
    elif name not in of_kind:
        raise NotFound
    elif not on:
        session.add(ReminderRule(activity_id=activity_id, name=name, off=True))
    return activity_id


def add(
    session: Session,
    *,
    by: Viewer,
    activity_id: int,
    days: int,
    at: time | None,
    before: timedelta | None,
) -> int:
    """One more reminder to everybody who takes part and has not declined.

    :raises TooManyReminders: more than six beside those of the kind.
    """
    rights.answered_for(session, by, activity_id, step="step")
    rows = _rows(session, activity_id)
    seconds = None if before is None else int(before.total_seconds())
    turn(session, by, None)
    for row in rows:
        if row.roles and (row.days, row.at, row.before) == (days, at, seconds):
            row.off = False
            return activity_id
    if len(rows) >= MOST:
        raise TooManyReminders(len(rows) + 1, MOST)
    session.add(
        ReminderRule(
            activity_id=activity_id,
            name=f"x-{len(rows) + 1}-{days}-{seconds or 0}"[:24],
            days=days,
            at=at,
            before=seconds,
            roles=sorted(EVERYBODY),
            policy=Policy.SILENT_REPEAT,
        )
    )
    return activity_id


def _rows(session: Session, activity_id: int) -> list[ReminderRule]:
    question = select(ReminderRule).where(
        col(ReminderRule.activity_id) == activity_id, col(ReminderRule.person_id).is_(None)
    )
    return list(session.scalars(question.order_by(col(ReminderRule.id))))
