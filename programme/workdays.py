"""The working days of the office: what is due in days that nobody works is due later."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from programme.instants import instant
from programme.rules import Rules

DAY = timedelta(days=1)


def is_working(day: date, rules: Rules) -> bool:
    """Whether the office works on a day: no weekend of its territory, no public holiday there."""
    return day.weekday() not in rules.weekend and day not in rules.holidays


def later(start: datetime, days: int, rules: Rules) -> datetime:
    """The instant so many working days after another, UTC, at the same hour of the office.

    What begins on a day that nobody works begins with the next working day.
    """
    wall = start.astimezone(ZoneInfo(rules.zone))
    day = _working(wall.date(), rules)
    for _ in range(days):
        day = _working(day + DAY, rules)
    return instant(datetime.combine(day, wall.time()), rules.zone)


def _working(day: date, rules: Rules) -> date:
    while not is_working(day, rules):
        day += DAY
    return day


def today(now: datetime, rules: Rules) -> date:
    """The day it is in the office."""
    return now.astimezone(UTC).astimezone(ZoneInfo(rules.zone)).date()
