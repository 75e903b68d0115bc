"""Everything that reminds of an activity, for whoever may change it."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, ReminderRule
from programme import rights, visibility
from programme.ladders import ladder
from programme.rules import Rung, rules
from programme.values import ActivitySeen
from programme.viewer import Viewer


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
    rows = rows_of(session, activity_id)
    off = {row.name for row in rows if row.off}
    question = visibility.activities(by).where(col(Activity.id) == activity_id)
    [shown] = visibility.see(session, question)
    standing = whole(session, activity, rows)
    return LadderSeen(shown, tuple(RungSeen(one, one.name not in off) for one in standing))


def whole(session: Session, activity: Activity, rows: list[ReminderRule]) -> tuple[Rung, ...]:
    """The ladder with what was taken away still in it."""
    kinds = rules(session).of(activity.kind).ladder
    bare = {row.name for row in rows if row.off and not row.roles}
    standing = (row for row in rows if row.name not in bare)
    return ladder(kinds, standing, also_off=True)


def rows_of(session: Session, activity_id: int) -> list[ReminderRule]:
    """What an activity has of its own."""
    question = select(ReminderRule).where(
        col(ReminderRule.activity_id) == activity_id, col(ReminderRule.person_id).is_(None)
    )
    return list(session.scalars(question.order_by(col(ReminderRule.id))))
