"""When clocks are changed in a zone, and by which yearly rule, if by one."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

NTH = (-1, 1, 2, 3, 4)
# Years after which the calendar repeats: a tie between "4th" and "last" is settled there.
AHEAD = 28


@dataclass(frozen=True)
class Turn:
    """One change of clocks: when it happens on the old clock, both offsets, and the new name."""

    wall: datetime
    before: timedelta
    after: timedelta
    name: str


def turns_of(zone: ZoneInfo, years: range) -> Iterator[Turn]:
    """Every change of clocks in these years, in their order."""
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


def alternate(turns: list[Turn]) -> bool:
    """Whether each change takes back the one before it."""
    chain = (one.after == two.before and one.before == two.after for one, two in pairwise(turns))
    return all(chain)


def rule_of(half: list[Turn], zone: ZoneInfo, years: range) -> tuple[int, int] | None:
    """Which weekday of its month every turn of this half falls on, as (month, nth)."""
    if [turn.wall.year for turn in half] != list(years):
        return None
    first = half[0].wall
    if any(_habit(turn.wall) != _habit(first) for turn in half):
        return None
    fits = [n for n in NTH if all(falls(turn.wall.date(), n) for turn in half)]
    if len(fits) > 1:
        rises = half[0].after > half[0].before
        later = [
            t
            for t in turns_of(zone, range(years[-1] + 1, years[-1] + AHEAD))
            if (t.after > t.before) == rises
        ]
        fits.sort(key=lambda n: -sum(falls(turn.wall.date(), n) for turn in later))
    return (first.month, fits[0]) if fits else None


def _habit(wall: datetime) -> tuple[int, int, object]:
    return wall.month, wall.weekday(), wall.time()


def falls(day: date, nth: int) -> bool:
    """Whether a day is the nth of its weekday in its month; -1 is the last."""
    last = (day + timedelta(days=7)).month != day.month
    return last if nth < 0 else (day.day - 1) // 7 + 1 == nth
