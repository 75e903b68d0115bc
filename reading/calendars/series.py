"""When an event repeats: its rule written out as dates (RFC 5545 section 3.3.10)."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import count, islice, takewhile
from typing import Final

WEEKDAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
MOST: Final = 30  # dates that one activity holds
UNDERSTOOD: Final = frozenset({"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "WKST"})
Rule = dict[str, str]


def read_rule(text: str) -> Rule:
    """The parts of a RRULE."""
    pieces = (piece.partition("=") for piece in text.strip().upper().split(";"))
    return {name: value for name, _, value in pieces if value}


def dates(rule: Rule, first: date) -> tuple[list[date], bool] | None:
    """The dates of a series from its first on, and whether it goes on; None: not understood.

    Understood are days, weeks (with weekdays), months (by day of the month or as "2TU") and
    years; everything else is left to a person.
    """
    every = STEPS.get(rule.get("FREQ", ""))
    if every is None or not rule.keys() <= UNDERSTOOD:
        return None
    try:
        found = every(rule, first, max(int(rule.get("INTERVAL", "1")), 1))
        until = _until(rule)
        counted = islice(found, int(rule["COUNT"])) if "COUNT" in rule else found
        kept = takewhile(lambda day: until is None or day <= until, counted)
        some = list(islice(kept, MOST + 1))
    except (ValueError, KeyError, OverflowError):
        return None
    return some[:MOST], len(some) > MOST


def _until(rule: Rule) -> date | None:
    text = rule.get("UNTIL", "")[:8]
    return date(int(text[:4]), int(text[4:6]), int(text[6:8])) if text else None


def _daily(rule: Rule, first: date, step: int) -> Iterator[date]:
    _only(rule)
    return (first + timedelta(days=step * n) for n in count())


def _weekly(rule: Rule, first: date, step: int) -> Iterator[date]:
    _only(rule, "BYDAY")
    named = rule.get("BYDAY", WEEKDAYS[first.weekday()]).split(",")
    wanted = sorted(WEEKDAYS.index(name) for name in named)
    monday = first - timedelta(days=first.weekday())
    all_days = (monday + timedelta(weeks=step * n, days=day) for n in count() for day in wanted)
    return (day for day in all_days if day >= first)


def _monthly(rule: Rule, first: date, step: int) -> Iterator[date]:
    _only(rule, "BYDAY", "BYMONTHDAY")
    if "BYDAY" in rule:
        nth, weekday = int(rule["BYDAY"][:-2]), WEEKDAYS.index(rule["BYDAY"][-2:])
        found = (_nth(year, month, nth, weekday) for year, month in _months(first, step))
    else:
        on = int(rule.get("BYMONTHDAY", first.day))
        found = (_on(year, month, on) for year, month in _months(first, step))
    return (day for day in found if day is not None and day >= first)


def _yearly(rule: Rule, first: date, step: int) -> Iterator[date]:
    _only(rule)
    found = (_on(first.year + step * n, first.month, first.day) for n in range(200))
    return (day for day in found if day is not None)


def _only(rule: Rule, *names: str) -> None:
    if any(name.startswith("BY") and name not in names for name in rule):
        raise ValueError(rule)


def _months(first: date, step: int) -> Iterator[tuple[int, int]]:
    for n in range(2400):
        year, month = divmod(first.year * 12 + first.month - 1 + step * n, 12)
        yield year, month + 1


def _on(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _nth(year: int, month: int, nth: int, weekday: int) -> date | None:
    days = [day for n in range(1, 32) if (day := _on(year, month, n)) and day.weekday() == weekday]
    place = nth - 1 if nth > 0 else nth
    return days[place] if -len(days) <= place < len(days) and nth else None


STEPS: Final[dict[str, Callable[[Rule, date, int], Iterator[date]]]] = {
    "DAILY": _daily,
    "WEEKLY": _weekly,
    "MONTHLY": _monthly,
    "YEARLY": _yearly,
}
