"""From what was written to days: missing parts filled in, the whole made sure of."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from programme.values import Days, Precision
from reading.dates.forms import Form, Point

# A span without a year that would be longer is taken for one that was written the wrong way round.
LONGEST_OVER_NEW_YEAR: Final = timedelta(days=183)
# 29 February comes again after eight years at the latest.
YEARS_AHEAD: Final = 9
ALONE: Final = {
    "day": Precision.DAY,
    "month": Precision.MONTH,
    "quarter": Precision.QUARTER,
    "year": Precision.YEAR,
}


class Impossible(Exception):
    """A day that no calendar has: 31 June."""


class Backwards(Exception):
    """The end lies before the start."""


class Unclear(Exception):
    """The parts do not make one span."""


@dataclass(frozen=True)
class Window:
    """The days that one end bounds."""

    first: date
    last: date


def spanned(form: Form, today: date) -> tuple[Days, bool]:
    """The days that a form means, and whether their year was inferred: the next from today on.

    Raises Impossible, Backwards or Unclear.
    """
    if not form.points:
        return Days(Precision.TBC), False
    first, last = completed(form.points)
    if form.listed and list(form.listed) != list(
        range(form.listed[0], form.listed[0] + len(form.listed))
    ):
        raise Unclear
    inferred = first.year is None and last.year is None
    start, end = coming(first, last, today) if inferred else dated(first, last)
    precision = ALONE[first.kind]
    if precision is Precision.MONTH and (start.year, start.month) != (end.year, end.month):
        precision = Precision.MONTH_RANGE
    return timed(Days(precision, start, end), form), inferred


def completed(points: tuple[Point, ...]) -> tuple[Point, Point]:
    """Both ends, each with the month that only the other one names."""
    first, last = points[0], points[-1]
    if first.kind == "day" and last.kind == "day":
        first = replace(first, month=first.month or last.month)
        last = replace(last, month=last.month or first.month)
    if first.kind != last.kind or (first.kind == "day" and first.month is None):
        raise Unclear
    return first, last


def coming(first: Point, last: Point, today: date) -> tuple[date, date]:
    """The first such span that has not ended before today."""
    failure: Exception = Unclear()
    for year in range(today.year, today.year + YEARS_AHEAD):
        try:
            start, end = dated(first, replace(last, year=year))
        except Impossible as impossible:
            failure = impossible
            continue
        if end >= today:
            return start, end
    raise failure


def dated(first: Point, last: Point) -> tuple[date, date]:
    """Both ends as days, where at least one names its year; a span may run over New Year."""
    over = first.month is not None and last.month is not None and first.month > last.month
    guessed = first.year is None or last.year is None
    year = first.year if first.year is not None else (last.year or 0) - over
    until = last.year if last.year is not None else year + over
    start, end = window(first, year).first, window(last, until).last
    if start > end or (over and guessed and end - start > LONGEST_OVER_NEW_YEAR):
        raise Backwards
    return start, end


def window(point: Point, year: int) -> Window:
    """The days of one end in a year."""
    try:
        if point.kind == "day":
            day = date(year, point.month or 0, point.day or 0)
            return Window(day, day)
        length = {"month": 1, "quarter": 3, "year": 12}[point.kind]
        opening = ((point.month or 1) - 1) * (length if point.kind != "year" else 0) + 1
        closing = opening + length - 1
        return Window(date(year, opening, 1), date(year, closing, monthrange(year, closing)[1]))
    except ValueError as error:
        raise Impossible from error


def timed(days: Days, form: Form) -> Days:
    """The days with their times of day, which only whole days can have."""
    if not form.times:
        return days
    if days.precision is not Precision.DAY or len(form.times) > 2:
        raise Unclear
    begin, end = form.times[0], form.times[1] if len(form.times) > 1 else None
    if end and days.start == days.end and end < begin:
        raise Backwards
    return replace(days, precision=Precision.TIME, start_time=begin, end_time=end)
