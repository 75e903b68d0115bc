"""Time zones as every calendar client reads them: one yearly rule per change, or none."""

from datetime import date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from publishing.turns import Turn, alternate, falls, rule_of, turns_of

ANCHOR = 1970
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@lru_cache(maxsize=2048)
def vtimezone(zone: str, years: range) -> bytes | None:
    """A VTIMEZONE (RFC 5545 section 3.6.5) that is right for every instant of these years.

    It holds one STANDARD and at most one DAYLIGHT, each anchored in 1970 with one yearly rule by
    weekday, since Outlook reads no dates of onset and Thunderbird only the first of a list. None
    where the law of these years cannot be said so: such events are written in UTC. Raises
    ``ZoneInfoNotFoundError`` for an unknown zone.
    """
    place = ZoneInfo(zone)
    turns = list(turns_of(place, years))
    if not turns:
        return _component(zone, _observance("STANDARD", _fixed(place, years), None))
    parts = []
    for kind, sign in (("DAYLIGHT", 1), ("STANDARD", -1)):
        half = [turn for turn in turns if (turn.after - turn.before) * sign > timedelta()]
        rule = rule_of(half, place, years)
        if rule is None:
            return None
        parts.append(_observance(kind, half[0], rule))
    return _component(zone, *parts) if alternate(turns) else None


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


def _observance(kind: str, turn: Turn, rule: tuple[int, int] | None) -> str:
    onset, yearly = turn.wall, ""
    if rule:
        month, nth = rule
        first = date(ANCHOR, month, 1)
        days = (first + timedelta(days=n) for n in range(31))
        day = next(
            d for d in days if d.weekday() == onset.weekday() and d.month == month and falls(d, nth)
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
