"""Clocks on walls, and days in words, as the model reads them: nothing of it is the product's."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

Hours = tuple[time, time]

DAY = timedelta(days=1)
MONTHS = {
    "en_GB": "January February March April May June"
    " July August September October November December",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
}
NEAR_DAYS = {
    "en_GB": ("today", "tomorrow", "in {} days"),
    "fr": ("aujourd’hui", "demain", "dans {} jours"),
}


def at(day: date, hour: time, zone: str) -> datetime:
    """The instant at which a clock on the wall of this zone shows this, the first time."""
    return datetime.combine(day, hour, ZoneInfo(zone)).astimezone(UTC)


def shown(moment: datetime, zone: str) -> datetime:
    """What a clock on the wall shows."""
    return moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None)


def within(moment: datetime, hours: Hours | None, zone: str) -> bool:
    """Whether a moment lies between these hours of the wall; their ends do not."""
    if hours is None:
        return False
    begins, ends = hours
    clock = shown(moment, zone).time()
    return begins < clock < ends if begins < ends else clock > begins or clock < ends


def around(moment: datetime, hours: Hours, zone: str) -> tuple[datetime, datetime]:
    """When the hours that a moment lies between began, and when they end."""
    clock, (begins, ends) = shown(moment, zone), hours
    first = clock.date() if begins < clock.time() else clock.date() - DAY
    last = clock.date() if clock.time() < ends else clock.date() + DAY
    return at(first, begins, zone), at(last, ends, zone)


def span(first: date, last: date, language: str) -> str:
    """Days in words: 18–19 July 2016."""
    if first == last:
        return f"{_day(first, language)} {first.year}"
    if first.year != last.year:
        return f"{_day(first, language)} {first.year} – {_day(last, language)} {last.year}"
    if first.month != last.month:
        return f"{_day(first, language)} – {_day(last, language)} {last.year}"
    return f"{_ordinal(first, language)}–{_day(last, language)} {last.year}"


def _day(day: date, language: str) -> str:
    return f"{_ordinal(day, language)} {MONTHS[language].split()[day.month - 1]}"


def _ordinal(day: date, language: str) -> str:
    return "1er" if (language, day.day) == ("fr", 1) else str(day.day)


def ahead(days: int, language: str) -> str:
    """How far away a day is, in words."""
    today, tomorrow, later = NEAR_DAYS[language]
    return {0: today, 1: tomorrow}.get(days, later.format(days))
