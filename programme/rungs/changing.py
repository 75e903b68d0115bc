"""A reminder taken away, had again, or one more."""

from datetime import time, timedelta

from sqlalchemy.orm import Session

from db.tables import ReminderRule
from programme import rights
from programme.ladders import EVERYBODY
from programme.questions import turn
from programme.refusals import NotFound, TooManyReminders
from programme.rules import rules
from programme.rungs.seeing import rows_of
from programme.values import Policy
from programme.viewer import Viewer

MOST = 6


def switch(session: Session, *, by: Viewer, activity_id: int, name: str, on: bool) -> int:
    """Take a reminder away, or have it come again; twice is once.

    :raises NotFound: there is no reminder of that name.
    """
    activity = rights.answered_for(session, by, activity_id, step="step")
    row = next((one for one in rows_of(session, activity_id) if one.name == name), None)
    of_kind = {rung.name for rung in rules(session).of(activity.kind).ladder}
    if row is not None and name in of_kind and on and not row.roles:
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
    rows = rows_of(session, activity_id)
    seconds = None if before is None else int(before.total_seconds())
    turn(session, by, None)
    for row in rows:
        if row.roles and (row.days, row.at, row.before) == (days, at, seconds):
            row.off = False
            return activity_id
    own = [row for row in rows if row.name.startswith("x-")]
    if len(own) >= MOST:
        raise TooManyReminders(len(own) + 1, MOST)
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
