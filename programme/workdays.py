"""The working days of the office: what is due in days that nobody works is due later."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from programme.almanac import Almanac
from programme.instants import instant
from programme.rules import Rules

DAY = timedelta(days=1)


def is_working(day: date, territory: str, almanac: Almanac) -> bool:
    """Whether an office there works on a day: no weekend of the territory, no public holiday."""
    rests = day.weekday() in almanac.weekend(territory, day.year)
    return not (rests or almanac.holidays(territory, day, day))


def later(start: datetime, days: int, rules: Rules, almanac: Almanac) -> datetime:
    """The instant so many working days after another, UTC, at the same hour of the office.

    What begins on a day that nobody works begins with the next working day.
    """
    wall = start.astimezone(ZoneInfo(rules.zone))
    day = _working(wall.date(), rules.territory, almanac)
    for _ in range(days):
        day = _working(day + DAY, rules.territory, almanac)
    return instant(datetime.combine(day, wall.time()), rules.zone)


def _working(day: date, territory: str, almanac: Almanac) -> date:
    while not is_working(day, territory, almanac):
        day += DAY
    return day


def today(now: datetime, rules: Rules) -> date:
    """The day it is in the office."""
    return now.astimezone(UTC).astimezone(ZoneInfo(rules.zone)).date()
