"""A reminder taken away, had again, or one more."""

from datetime import time, timedelta

from sqlalchemy.orm import Session

from db.tables import ReminderRule
from programme import rights
from programme.ladders import EVERYBODY
from programme.questions import turn
from programme.refusals import NotFound, TooManyReminders
from programme.rules import Rung, rules
from programme.rungs.seeing import rows_of, whole
from programme.values import Anchor, Clock, Policy
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
    clock: Clock = Clock.READER,
    anchor: Anchor = Anchor.START,
) -> int:
    """One more reminder to everybody who takes part and has not declined; the same twice is once.

    :raises TooManyReminders: more than six beside those of the kind.
    """
    activity = rights.answered_for(session, by, activity_id, step="step")
    rows = rows_of(session, activity_id)
    seconds = None if before is None else int(before.total_seconds())
    turn(session, by, None)
    wish = (days, at, before, clock, anchor)
    for rung in whole(session, activity, rows):
        if (rung.days, rung.at, rung.before, rung.clock, rung.anchor) == wish and _to_all(rung):
            return switch(session, by=by, activity_id=activity_id, name=rung.name, on=True)
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
            clock=clock,
            anchor=anchor,
            roles=sorted(EVERYBODY),
            policy=Policy.SILENT_REPEAT,
        )
    )
    return activity_id


def _to_all(rung: Rung) -> bool:
    return rung.to >= EVERYBODY and not rung.answers
