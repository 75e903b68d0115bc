"""Time zones as every calendar client reads them: one yearly rule per change of clocks, or none."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from itertools import pairwise
from zoneinfo import ZoneInfo

ANCHOR = 1970
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
NTH = (-1, 1, 2, 3, 4)
AHEAD = (
    28  # years after which the calendar repeats: a tie between "4th" and "last" is settled there
)


@dataclass(frozen=True)
class Turn:
    """One change of clocks: when it happens on the old clock, both offsets, and the new name."""

    wall: datetime
    before: timedelta
    after: timedelta
    name: str


@lru_cache(maxsize=2048)
def vtimezone(zone: str, years: range) -> bytes | None:
    """A VTIMEZONE (RFC 5545 section 3.6.5) that is right for every instant of these years.

    It holds one STANDARD and at most one DAYLIGHT, each anchored in 1970 with one yearly rule by
    weekday, since Outlook reads no dates of onset and Thunderbird only the first of a list. None
    where the law of these years cannot be said so: such events are written in UTC. Raises
    ``ZoneInfoNotFoundError`` for an unknown zone.
    """
    place = ZoneInfo(zone)
    turns = list(_turns(place, years))
    if not turns:
        return _component(zone, _observance("STANDARD", _fixed(place, years), None))
    parts = []
    for kind, sign in (("DAYLIGHT", 1), ("STANDARD", -1)):
        half = [turn for turn in turns if (turn.after - turn.before) * sign > timedelta()]
        rule = _rule(half, place, years)
        if rule is None:
            return None
        parts.append(_observance(kind, half[0], rule))
    return _component(zone, *parts) if _alternate(turns) else None


def is_certain(zone: str, *walls: datetime) -> bool:
    """Whether the clock shows each of these times once: none is skipped or repeated by a turn."""
    place = ZoneInfo(zone)
    seen = (wall.replace(tzinfo=place) for wall in walls)
    return all(one.utcoffset() == one.replace(fold=1).utcoffset() for one in seen)


def _fixed(place: ZoneInfo, years: range) -> Turn:
    instant = datetime(years[0], 1, 1, tzinfo=place)
    offset = instant.utcoffset() or timedelta()
    first = datetime(ANCHOR, 1, 1)  # noqa: DTZ001  an onset is local by definition
    return Turn(first, offset, offset, instant.tzname() or place.key)


def _component(zone: str, *observances: str) -> bytes:
    lines = "".join(observances)
    return f"BEGIN:VTIMEZONE\r\nTZID:{zone}\r\n{lines}END:VTIMEZONE\r\n".encode()


def _turns(zone: ZoneInfo, years: range) -> Iterator[Turn]:
    start = datetime(years[0], 1, 1, tzinfo=UTC) - timedelta(days=1)
    days = (datetime(years[-1] + 1, 1, 2, tzinfo=UTC) - start).days
    midnights = (start + timedelta(days=n) for n in range(days + 1))
    for low, high in pairwise(midnights):
        if _ahead(zone, low) != _ahead(zone, high):
            yield _turn(zone, low, high)


def _turn(zone: ZoneInfo, low: datetime, high: datetime) -> Turn:
    before = _ahead(zone, low)
    while high - low > timedelta(seconds=1):
        middle = low + timedelta(seconds=(high - low) // timedelta(seconds=2))
        low, high = (middle, high) if _ahead(zone, middle) == before else (low, middle)
    name = high.astimezone(zone).tzname() or ""
    return Turn((high + before).replace(tzinfo=None), before, _ahead(zone, high), name)


def _ahead(zone: ZoneInfo, instant: datetime) -> timedelta:
    return instant.astimezone(zone).utcoffset() or timedelta()


def _alternate(turns: list[Turn]) -> bool:
    chain = (one.after == two.before and one.before == two.after for one, two in pairwise(turns))
    return all(chain)


def _rule(half: list[Turn], zone: ZoneInfo, years: range) -> tuple[int, int] | None:
    """Which weekday of its month every turn of this half falls on, as (month, nth)."""
    if [turn.wall.year for turn in half] != list(years):
        return None
    first = half[0].wall
    if any(_habit(turn.wall) != _habit(first) for turn in half):
        return None
    fits = [n for n in NTH if all(_falls(turn.wall.date(), n) for turn in half)]
    if len(fits) > 1:
        rises = half[0].after > half[0].before
        later = [
            t
            for t in _turns(zone, range(years[-1] + 1, years[-1] + AHEAD))
            if (t.after > t.before) == rises
        ]
        fits.sort(key=lambda n: -sum(_falls(turn.wall.date(), n) for turn in later))
    return (first.month, fits[0]) if fits else None


def _habit(wall: datetime) -> tuple[int, int, object]:
    return wall.month, wall.weekday(), wall.time()


def _falls(day: date, nth: int) -> bool:
    last = (day + timedelta(days=7)).month != day.month
    return last if nth < 0 else (day.day - 1) // 7 + 1 == nth


def _observance(kind: str, turn: Turn, rule: tuple[int, int] | None) -> str:
    onset, yearly = turn.wall, ""
    if rule:
        month, nth = rule
        first = date(ANCHOR, month, 1)
        days = (first + timedelta(days=n) for n in range(31))
        day = next(
            d
            for d in days
            if d.weekday() == onset.weekday() and d.month == month and _falls(d, nth)
        )
        onset = datetime.combine(day, onset.time())
        yearly = f"RRULE:FREQ=YEARLY;BYMONTH={month};BYDAY={nth}{WEEKDAYS[onset.weekday()]}\r\n"
    return (
        f"BEGIN:{kind}\r\nTZNAME:{turn.name}\r\n"
        f"TZOFFSETFROM:{_offset(turn.before)}\r\nTZOFFSETTO:{_offset(turn.after)}\r\n"
        f"DTSTART:{onset:%Y%m%dT%H%M%S}\r\n{yearly}END:{kind}\r\n"
    )


def _offset(offset: timedelta) -> str:
    sign = "-" if offset < timedelta() else "+"
    hours, seconds = divmod(abs(int(offset.total_seconds())), 3600)
    text = f"{sign}{hours:02}{seconds // 60:02}"
    return f"{text}{seconds % 60:02}" if seconds % 60 else text
