"""One’s own hours, and how much comes."""

from datetime import time

from sqlalchemy.orm import Session

from programme.questions import turn
from programme.viewer import Viewer
from programme.wishes.belonging import person_of


def be_brief(session: Session, *, by: Viewer, brief: bool) -> None:
    """Only the last reminders, or all of them."""
    person_of(session, by).brief = brief


def be_discreet(session: Session, *, by: Viewer, discreet: bool) -> None:
    """Nothing on a lock screen, or everything."""
    person_of(session, by).discreet = discreet


def keep_quiet(session: Session, *, by: Viewer, begins: time | None, ends: time | None) -> None:
    """Own quiet hours; equal ones: never quiet; None: as the office has them."""
    person = person_of(session, by)
    person.quiet_from, person.quiet_until = begins, ends
    turn(session, by, None)


def set_day_message(session: Session, *, by: Viewer, at: time) -> None:
    """The hour of the day's message."""
    person_of(session, by).day_message_at = at
    turn(session, by, None)
