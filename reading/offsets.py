"""How long before, and at what hour: "3 days before at 08:00", "2 heures avant", "22:00-07:00"."""

import re
from dataclasses import dataclass
from datetime import time, timedelta

UNITS = {
    "week": timedelta(weeks=1),
    "semaine": timedelta(weeks=1),
    "day": timedelta(days=1),
    "jour": timedelta(days=1),
    "hour": timedelta(hours=1),
    "heure": timedelta(hours=1),
    "h": timedelta(hours=1),
    "minute": timedelta(minutes=1),
    "min": timedelta(minutes=1),
}
NUMBERS = dict.fromkeys(("a", "an", "one", "un", "une"), 1)
NUMBERS |= {"two": 2, "deux": 2, "three": 3, "trois": 3}
LONGEST = timedelta(days=60)
HOUR = r"(\d{1,2})\s*(?:[:.hH]\s*(\d{2})?)?\s*(am|pm)?"
_SPAN = re.compile(r"^\s*(\d{1,3}|[a-zé]+)\s+([a-z]+?)s?\b(.*)$", re.IGNORECASE | re.DOTALL)
_COMPACT = re.compile(r"^\s*(\d{1,3})\s*(h|min)\b(.*)$", re.IGNORECASE | re.DOTALL)
_AT = re.compile(rf"(?:\bat\b|\bà\b|@|,)\s*{HOUR}\s*$", re.IGNORECASE)
_HOURS = re.compile(rf"^\D*?{HOUR}\s*(?:-|–|—|to|until|à|a|au|jusqu'à)\s*{HOUR}\s*$", re.IGNORECASE)
_HOUR = re.compile(rf"^\s*{HOUR}\s*$", re.IGNORECASE)


@dataclass(frozen=True)
class Offset:
    """Whole days before at an hour, or a span before the start."""

    days: int = 0
    at: time | None = None
    before: timedelta | None = None


def read_offset(text: str) -> Offset | None:
    """How long before somebody wishes to be reminded, in English or French; None: not understood.

    At most sixty days; a span shorter than a day has no hour of its own.
    """
    found = _COMPACT.match(text) or _SPAN.match(text)
    unit = UNITS.get(found[2].casefold()) if found else None
    count = _number(found[1]) if found else None
    if found is None or unit is None or not count or unit * count > LONGEST:
        return None
    if unit < timedelta(days=1):
        return Offset(before=unit * count)
    said = _AT.search(found[3])
    at = _time(*said.groups()) if said else time(9)
    return Offset(days=(unit * count).days, at=at) if at else None


def read_hours(text: str) -> tuple[time, time] | None:
    """From one hour to another, such as quiet ones; None: not understood."""
    found = _HOURS.match(text.strip())
    if found is None:
        return None
    first, last = _time(*found.groups()[:3]), _time(*found.groups()[3:])
    return (first, last) if first and last and first != last else None


def read_hour(text: str) -> time | None:
    """One hour; None: not understood."""
    found = _HOUR.match(text)
    return _time(*found.groups()) if found else None


def _number(text: str) -> int | None:
    return int(text) if text.isdigit() else NUMBERS.get(text.casefold())


def _time(hour: str, minute: str | None, half: str | None) -> time | None:
    number = int(hour) % 12 + (12 if half.casefold() == "pm" else 0) if half else int(hour)
    minutes = int(minute or 0)
    return time(number, minutes) if number < 24 and minutes < 60 else None
