"""Reminders of one’s own: one more, one less, none of one activity."""

from datetime import time, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import ReminderRule
from programme.questions import turn
from programme.refusals import NotFound, TooManyReminders
from programme.values import Anchor, Clock, Policy
from programme.viewer import Viewer
from programme.wishes.belonging import part_of, person_of

MOST_OWN = 5


def mute(session: Session, *, by: Viewer, activity_id: int, muted: bool) -> None:
    """No reminders of one activity, or all of them again; changes still come.

    :raises NotFound: they do not take part.
    """
    part = part_of(session, by, activity_id)
    if part is None:
        raise NotFound
    part.muted = muted


def remind(
    session: Session,
    *,
    by: Viewer,
    days: int,
    at: time | None,
    before: timedelta | None,
    clock: Clock = Clock.READER,
    anchor: Anchor = Anchor.START,
) -> None:
    """One more reminder of all their activities; the same twice is once.

    :raises TooManyReminders: more than five of their own.
    """
    person_of(session, by)
    own = session.scalars(
        select(ReminderRule).where(col(ReminderRule.person_id) == by.person_id)
    ).all()
    seconds = None if before is None else int(before.total_seconds())
    turn(session, by, None)
    wish = (days, at, seconds, clock, anchor)
    if any((row.days, row.at, row.before, row.clock, row.anchor) == wish for row in own):
        return
    if len(own) >= MOST_OWN:
        raise TooManyReminders(len(own) + 1, MOST_OWN)
    session.add(
        ReminderRule(
            person_id=by.person_id,
            name="own",
            days=days,
            at=at,
            before=seconds,
            clock=clock,
            anchor=anchor,
            policy=Policy.SILENT_REPEAT,
        )
    )


def forget(session: Session, *, by: Viewer, rule_id: int) -> None:
    """Take an own reminder away; twice is once."""
    row = session.get(ReminderRule, rule_id)
    if row is not None and row.person_id == by.person_id:
        session.delete(row)
