"""What a person wishes to be told, and when: their own hours, reminders, and less of either."""

from dataclasses import dataclass
from datetime import time, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Activity, Delivery, Participation, Person, ReminderRule
from programme import visibility
from programme.questions import turn
from programme.quiet import Quiet
from programme.refusals import NotFound, TooManyReminders
from programme.rules import rules
from programme.values import ActivitySeen, Policy, Purpose
from programme.viewer import Viewer
from programme.whereabouts import quiet_of

MOST_OWN = 5


@dataclass(frozen=True)
class Own:
    """A reminder that somebody wishes for, of all their activities."""

    id: int
    days: int
    at: time | None
    before: timedelta | None


@dataclass(frozen=True)
class Wishes:
    """What holds for one person; ``day_message_at`` only at the desk."""

    quiet: Quiet | None
    brief: bool
    discreet: bool
    own: tuple[Own, ...]
    muted: tuple[ActivitySeen, ...]
    day_message_at: time | None


@dataclass(frozen=True)
class About:
    """What a message that came was about."""

    delivery_id: int
    purpose: Purpose
    activity: ActivitySeen | None
    takes_part: bool


def wishes(session: Session, *, by: Viewer) -> Wishes:
    """What holds for the viewer.

    :raises NotFound: nobody the office knows.
    """
    person = _person(session, by)
    rows = session.scalars(
        select(ReminderRule)
        .where(col(ReminderRule.person_id) == by.person_id)
        .order_by(col(ReminderRule.id))
    )
    silent = select(col(Participation.activity_id)).where(
        col(Participation.person_id) == by.person_id, col(Participation.muted)
    )
    muted = visibility.activities(by).where(col(Activity.id).in_(silent))
    return Wishes(
        quiet_of(session, person),
        person.brief,
        person.discreet,
        tuple(_own(row) for row in rows),
        visibility.see(session, muted.order_by(col(Activity.id))),
        (person.day_message_at or rules(session).day_message_at) if by.at_the_desk else None,
    )


def _own(row: ReminderRule) -> Own:
    before = None if row.before is None else timedelta(seconds=row.before)
    return Own(row.id or 0, row.days, row.at, before)


def about(session: Session, *, by: Viewer, delivery_id: int) -> About:
    """What a message to the viewer was about.

    :raises NotFound: no such message, or not to them.
    """
    row = session.get(Delivery, delivery_id)
    if row is None or by.person_id is None or row.person_id != by.person_id:
        raise NotFound
    question = visibility.activities(by).where(col(Activity.id) == (row.activity_id or 0))
    seen = visibility.see(session, question)
    part = _part(session, by, row.activity_id or 0)
    return About(delivery_id, row.purpose, seen[0] if seen else None, part is not None)


def mute(session: Session, *, by: Viewer, activity_id: int, muted: bool) -> None:
    """No reminders of one activity, or all of them again; changes still come.

    :raises NotFound: they do not take part.
    """
    part = _part(session, by, activity_id)
    if part is None:
        raise NotFound
    part.muted = muted


def be_brief(session: Session, *, by: Viewer, brief: bool) -> None:
    """Only the last reminders, or all of them."""
    _person(session, by).brief = brief


def be_discreet(session: Session, *, by: Viewer, discreet: bool) -> None:
    """Nothing on a lock screen, or everything."""
    _person(session, by).discreet = discreet


def keep_quiet(session: Session, *, by: Viewer, begins: time | None, ends: time | None) -> None:
    """Own quiet hours; equal ones: never quiet; None: as the office has them."""
    person = _person(session, by)
    person.quiet_from, person.quiet_until = begins, ends
    turn(session, by, None)


def set_day_message(session: Session, *, by: Viewer, at: time) -> None:
    """The hour of the day's message."""
    _person(session, by).day_message_at = at
    turn(session, by, None)


def remind(
    session: Session, *, by: Viewer, days: int, at: time | None, before: timedelta | None
) -> None:
    """One more reminder of all their activities; the same twice is once.

    :raises TooManyReminders: more than five of their own.
    """
    _person(session, by)
    own = session.scalars(
        select(ReminderRule).where(col(ReminderRule.person_id) == by.person_id)
    ).all()
    seconds = None if before is None else int(before.total_seconds())
    turn(session, by, None)
    if any((row.days, row.at, row.before) == (days, at, seconds) for row in own):
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
            policy=Policy.SILENT_REPEAT,
        )
    )


def forget(session: Session, *, by: Viewer, rule_id: int) -> None:
    """Take an own reminder away; twice is once."""
    row = session.get(ReminderRule, rule_id)
    if row is not None and row.person_id == by.person_id:
        session.delete(row)


def _person(session: Session, by: Viewer) -> Person:
    person = session.get(Person, by.person_id) if by.person_id else None
    if person is None:
        raise NotFound
    return person


def _part(session: Session, by: Viewer, activity_id: int) -> Participation | None:
    question = select(Participation).where(
        col(Participation.activity_id) == activity_id,
        col(Participation.person_id) == by.person_id,
    )
    return session.scalar(question)
