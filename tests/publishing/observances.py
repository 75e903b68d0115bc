"""A reader of VTIMEZONE written apart from the writer: what a client makes of the rules."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import chain, pairwise
from zoneinfo import ZoneInfo

WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
Onset = tuple[datetime, timedelta]


def differences(octets: bytes, zone: str, years: range) -> list[str]:
    """Instants of these years at which the rules give another offset than zoneinfo."""
    onsets = sorted(onset for part in observances(octets) for onset in _onsets(part, years))
    truth = ZoneInfo(zone)
    compared = (
        (instant, offset_at(onsets, instant), instant.astimezone(truth).utcoffset())
        for instant in instants(truth, years)
    )
    return [f"{zone} {instant}: {said}, not {so}" for instant, said, so in compared if said != so]


def observances(octets: bytes) -> list[dict[str, str]]:
    """The STANDARD and DAYLIGHT of one component, as name and value."""
    text = octets.decode()
    parts = re.findall(r"BEGIN:(STANDARD|DAYLIGHT)\r\n(.*?)END:\1\r\n", text, re.DOTALL)
    return [
        {"kind": kind, **dict(line.split(":", 1) for line in body.splitlines())}
        for kind, body in parts
    ]


def offset_at(onsets: list[Onset], instant: datetime) -> timedelta:
    """The offset after the last onset that is not later than the instant."""
    return [offset for onset, offset in onsets if onset <= instant][-1]


def instants(zone: ZoneInfo, years: range) -> Iterator[datetime]:
    """The ends of the years, and the seconds and hours around each change of clocks between."""
    start, end = (datetime(year, 1, 1, tzinfo=zone) for year in (years[0], years[-1] + 1))
    first, last = start.astimezone(UTC), end.astimezone(UTC) - timedelta(seconds=1)
    yield from (first, last)
    for change in chain.from_iterable(changes(zone, year) for year in years):
        yield from (change + timedelta(seconds=one) for one in (-3600, -1, 0, 1, 3600))


@cache
def changes(zone: ZoneInfo, year: int) -> list[datetime]:
    """The changes of clocks in a year, looked for day by day."""
    first, end = (datetime(one, 1, 1, tzinfo=zone).astimezone(UTC) for one in (year, year + 1))
    days = [first + timedelta(days=n) for n in range((end - first).days + 1)]
    return [
        _change(zone, low, high)
        for low, high in pairwise([*days, end])
        if low.astimezone(zone).utcoffset() != high.astimezone(zone).utcoffset()
    ]


def _change(zone: ZoneInfo, low: datetime, high: datetime) -> datetime:
    before = low.astimezone(zone).utcoffset()
    step = timedelta(minutes=15)
    while (low + step).astimezone(zone).utcoffset() == before:
        low += step
    step = timedelta(seconds=1)
    while low.astimezone(zone).utcoffset() == before:
        low += step
    assert low <= high
    return low


def _onsets(part: dict[str, str], years: range) -> Iterator[Onset]:
    before, after = _offset(part["TZOFFSETFROM"]), _offset(part["TZOFFSETTO"])
    first = datetime.strptime(part["DTSTART"], "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
    yield first - before, after
    if "RRULE" not in part:
        return
    rule = dict(piece.split("=") for piece in part["RRULE"].split(";"))
    assert rule.pop("FREQ") == "YEARLY"
    month, day = int(rule.pop("BYMONTH")), rule.pop("BYDAY")
    assert not rule
    nth, weekday = int(day[:-2]), WEEKDAYS.index(day[-2:])
    for year in range(years[0] - 2, years[-1] + 2):
        wall = first.replace(year=year, month=month, day=_nth(year, month, nth, weekday))
        yield wall - before, after


def _nth(year: int, month: int, nth: int, weekday: int) -> int:
    day = datetime(year, month, 1, tzinfo=UTC)
    fitting = []
    while day.month == month:
        if day.weekday() == weekday:
            fitting.append(day.day)
        day += timedelta(days=1)
    return fitting[nth] if nth < 0 else fitting[nth - 1]


def _offset(text: str) -> timedelta:
    sign = -1 if text[0] == "-" else 1
    hours, minutes, seconds = int(text[1:3]), int(text[3:5]), int(text[5:] or 0)
    return sign * timedelta(hours=hours, minutes=minutes, seconds=seconds)
