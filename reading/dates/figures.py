"""Dates and times in figures alone."""

import re
from collections.abc import Iterator
from datetime import time

FIGURES = re.compile(r"\d+")
# What a date in figures that can be read in one way alone shows of the others beside it.
DAY_FIRST, MONTH_FIRST = "day/month", "month/day"


def days_of(text: str) -> Iterator[tuple[int, int, int]]:
    """ISO 8601 with a short second end: 2016-05-03/05, 2016-05-30/06-02, 2019.05.31-04."""
    year, month, day, *rest = (int(part) for part in FIGURES.findall(text))
    yield year, month, day
    if len(rest) == 2:
        yield year + (rest[0] < month), rest[0], rest[1]
        return
    over = rest[0] < day
    yield year + (over and month == 12), (month % 12 + 1 if over else month), rest[0]


def day_of(shape: str, text: str) -> tuple[int, int, int, bool] | None:
    """Year (0: none), month, day, and whether the last two may be the other way round.

    ISO 8601, or day first; None where it can only be a time, such as 9.30.
    """
    parts = [int(part) for part in FIGURES.findall(text)]
    if shape == "iso":
        return parts[0], parts[1], parts[2], False
    day, month, *rest = parts
    if shape == "partial" and "." in text and not 1 <= month <= 12:
        return None
    if "/" in text and month > 12 >= day:
        day, month = month, day
    either = "/" in text and max(day, month) <= 12 and day != month
    year = rest[0] + (2000 if rest[0] < 100 else 0) if rest else 0
    return year, month, day, either


def clock_of(text: str) -> time | None:
    """A time of day: 10:00, 14h00, 14h, 2.30 pm; None where no clock shows it."""
    figures = [int(part) for part in FIGURES.findall(text)]
    hour, minute = figures[0], figures[1] if len(figures) > 1 else 0
    half = re.search("[ap](?=\\.?m)", text.lower())
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half.group() == "p" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def order(text: str, day: int) -> str:
    """Which of two figures a date shows to be its day: the first, or the second."""
    first = FIGURES.search(text)
    return DAY_FIRST if first and int(first[0]) == day else MONTH_FIRST
