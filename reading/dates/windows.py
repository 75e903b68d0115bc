"""The days that one end of a span bounds: a day, a month, a quarter, a half, a season, a year."""

from calendar import monthrange
from datetime import date
from typing import Final, NamedTuple

from reading.dates.points import Point

LENGTHS: Final = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12}


class Impossible(Exception):
    """A day that no calendar has: 31 June."""


class Window(NamedTuple):
    """The days that one end bounds."""

    first: date
    last: date


def window(point: Point, year: int) -> Window:
    """The days of one end in a year; winter begins in December of it."""
    try:
        if point.kind == "day":
            day = date(year, point.month or 0, point.day or 0)
            return Window(day, day)
        if point.kind == "fortnight":
            return fortnight(year, point.month or 0, second=point.day == 2)
        length = LENGTHS[point.kind]
        opening = ((point.month or 1) - 1) * (length if point.kind != "year" else 0)
        opening += 2 if point.kind == "season" else 0
        first = month(year, opening)
        last = month(year, opening + length - 1)
        return Window(first, last.replace(day=monthrange(last.year, last.month)[1]))
    except ValueError as error:
        raise Impossible from error


def month(year: int, index: int) -> date:
    """The first day of a month counted from 0, which may lie in the next year."""
    return date(year + index // 12, index % 12 + 1, 1)


def fortnight(year: int, number: int, *, second: bool) -> Window:
    """The first half of a month, to its 15th, or the second."""
    first, last = (16, monthrange(year, number)[1]) if second else (1, 15)
    return Window(date(year, number, first), date(year, number, last))
