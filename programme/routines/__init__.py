"""The office's own rhythms: rows with their next moment, taken when it has come."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from apscheduler.triggers.cron import CronTrigger
from sqlalchemy.orm import Session

from db.tables import Routine
from programme.life.completing import complete_over
from programme.office.performing import perform
from programme.routines.clearing import clear
from programme.routines.lists import look_ahead, look_back
from programme.rules import Rhythm, rules
from programme.viewer import office_itself

__all__ = ["ROUTINES", "keep"]


# No rhythm is slower than a week.
LONGEST = timedelta(days=8)


def complete(session: Session, *, now: datetime) -> None:
    """What is over is completed: an act of the office itself, with its place in history."""
    perform(session, complete_over, by=office_itself(now), given={})


ROUTINES: Mapping[str, Callable[..., None]] = {
    "week_ahead": look_ahead,
    "stale": look_back,
    "clearing": clear,
    "completing": complete,
}


def keep(session: Session, *, now: datetime) -> frozenset[str]:
    """Do what has come due, each once however late, and set its next moment (a note).

    What is returned: the names of what was done.
    """
    done = set()
    for name, rhythm in rules(session).rhythms.items():
        row = session.get(Routine, name)
        if row is None:
            session.add(Routine(name=name, next_at=_next(session, rhythm, now)))
        elif row.next_at <= now:
            ROUTINES[name](session, now=now)
            done.add(name)
            row.last_at, row.next_at = now, _next(session, rhythm, now)
        elif row.next_at > now + LONGEST:
            row.next_at = _next(session, rhythm, now)  # it was set by a clock that was wrong
    return frozenset(done)


def _next(session: Session, rhythm: Rhythm, now: datetime) -> datetime:
    """The next moment of a rhythm, in the office's own time."""
    zone = ZoneInfo(rules(session).zone)
    hour, minute = ("*", 0) if rhythm.at is None else (rhythm.at.hour, rhythm.at.minute)
    trigger = CronTrigger(day_of_week=rhythm.day, hour=hour, minute=minute, timezone=zone)
    found: datetime = trigger.get_next_fire_time(now, now)
    return found.astimezone(UTC)
