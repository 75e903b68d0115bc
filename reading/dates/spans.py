"""From what was written to days: missing parts filled in, the whole made sure of."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from programme.values import Days, Precision
from reading.dates.forms import Form
from reading.dates.frame import Frame, Near
from reading.dates.points import Point
from reading.dates.windows import Impossible, window

__all__ = ["Backwards", "Impossible", "Unclear", "spanned"]

# A span without a year that would be longer is taken for one that was written the wrong way round.
LONGEST_OVER_NEW_YEAR: Final = timedelta(days=183)
# From the Monday of a week to its Sunday.
SIX_DAYS: Final = timedelta(days=6)
# 29 February comes again after eight years at the latest.
YEARS_AHEAD: Final = 9
ALONE: Final = {
    "day": Precision.DAY,
    "month": Precision.MONTH,
    "quarter": Precision.QUARTER,
    "half": Precision.MONTH_RANGE,
    "fortnight": Precision.DAY,
    "season": Precision.MONTH_RANGE,
    "year": Precision.YEAR,
}
ONE: Final = {Precision.MONTH: 31, Precision.QUARTER: 92}


class Backwards(Exception):
    """The end lies before the start."""


class Unclear(Exception):
    """The parts do not make one span."""


def spanned(form: Form, frame: Frame) -> tuple[Days, bool]:
    """The days that a form means, and whether their year was inferred.

    From the heading above where there is one, else the next such days from today on. Raises
    Impossible, Backwards or Unclear.
    """
    if not form.points:
        return Days(Precision.TBC), False
    first, last = completed(form.points, frame.near if form.bare else None)
    if form.listed and list(form.listed) != list(
        range(form.listed[0], form.listed[0] + len(form.listed))
    ):
        raise Unclear
    inferred = first.year is None and last.year is None
    start, end = placed(first, last, frame) if inferred else dated(first, last)
    if len(form.points) == 1 and first.kind == "day" and first.rough:
        start -= timedelta(days=start.weekday())
        end = start + SIX_DAYS
    precision = ALONE[first.kind]
    if (end - start).days >= ONE.get(precision, 400):
        precision = Precision.MONTH_RANGE if precision in ONE else precision
    return timed(Days(precision, start, end), form), inferred


def completed(points: tuple[Point, ...], near: Near | None) -> tuple[Point, Point]:
    """Both ends, each with the month that only the other one, or the heading, names."""
    first, last = points[0], points[-1]
    if near and first.kind == "day":
        last = last._replace(month=near.month)
    if first.kind == "day" and last.kind == "day" and first.month != last.month:
        first = first._replace(month=first.month or last.month)
        last = last._replace(month=last.month or first.month)
    if first.kind != last.kind or (first.kind == "day" and first.month is None):
        raise Unclear
    return first, last


def placed(first: Point, last: Point, frame: Frame) -> tuple[date, date]:
    """The span in the year that its surroundings suggest."""
    if frame.near is None:
        return coming(first, last, frame.today)
    near = frame.near
    years = range(near.year - 1, near.year + 2) if near.month else (near.year,)
    failure: Exception = Unclear()
    found: list[tuple[date, date]] = []
    over = turns(first, last)
    for year in years:
        try:
            found.append(between(first, year, last, year + over, lenient=False))
        except Impossible as impossible:
            failure = impossible
    if not found:
        raise failure
    middle = near.middle
    return min(found, key=lambda span: abs(span[0] - middle))


def coming(first: Point, last: Point, today: date) -> tuple[date, date]:
    """The first such span that has not ended before today."""
    failure: Exception = Unclear()
    over = turns(first, last)
    for year in range(today.year, today.year + YEARS_AHEAD):
        try:
            start, end = between(first, year - over, last, year, lenient=False)
        except Impossible as impossible:
            failure = impossible
            continue
        if end >= today:
            return start, end
    raise failure


def dated(first: Point, last: Point) -> tuple[date, date]:
    """Both ends as days, where at least one names its year."""
    over, both = turns(first, last), first.year is not None and last.year is not None
    year = first.year if first.year is not None else (last.year or 0) - over
    until = last.year if last.year is not None else year + over
    return between(first, year, last, until, lenient=both)


def turns(first: Point, last: Point) -> bool:
    """Whether a span runs over New Year."""
    return first.month is not None and last.month is not None and first.month > last.month


def between(
    first: Point, year: int, last: Point, until: int, *, lenient: bool
) -> tuple[date, date]:
    """Both ends in their years; ``lenient`` where both are written, however long that is."""
    start, end = window(first, year).first, window(last, until).last
    long = not lenient and turns(first, last) and end - start > LONGEST_OVER_NEW_YEAR
    if start > end or long:
        raise Backwards
    return start, end


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
