"""The ends of a span as they were written: which day, month, year, and how sure each is."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from reading.dates.figures import DAY_FIRST, MONTH_FIRST
from reading.dates.shapes import Token

KINDS: Final = {"Q": "quarter", "L": "half", "E": "season"}


class Point(NamedTuple):
    """One end of a span as it was written; None where the text leaves it to the other end."""

    kind: str
    day: int | None = None
    month: int | None = None
    year: int | None = None
    weekday: Token | None = None
    either: bool = False
    # A month in words, or a year: no version number and no paragraph looks like that.
    sure: bool = True
    # "mid-June", "week of 3 June": the words that make the month or the day rough.
    rough: Token | None = None


def ordered(points: tuple[Point, ...], shown: Sequence[str]) -> tuple[Point, ...]:
    """Both ends with day and month in the order that one of them shows: "21/10-1/11"."""
    first, last = MONTH_FIRST in shown, DAY_FIRST in shown
    if first == last:
        return points
    return tuple(turned(each, month_first=first) if each.either else each for each in points)


def turned(point: Point, *, month_first: bool) -> Point:
    """A point of which is said what its figures are."""
    if month_first:
        point = point._replace(day=point.month, month=point.day)
    return point._replace(either=False)


def paired(points: tuple[Point, ...], pair: Sequence[Token]) -> tuple[Point, ...]:
    """Both ends, each with its weekday of the pair behind them."""
    if len(points) == 1:
        return points
    first, *_, last = points
    return first._replace(weekday=pair[0]), last._replace(weekday=pair[-1])


def point(piece: Sequence[Token]) -> Point:
    """One end of a span from its tokens."""
    letters = {token.letter: token for token in reversed(piece)}
    weekday = letters.get("W")
    if figures := letters.get("I") or letters.get("P"):
        year = figures.value or None
        sure = figures.letter == "I"
        week = letters.get("K") or letters.get("J")
        return Point("day", figures.day, figures.month, year, weekday, figures.either, sure, week)
    year = letters["Y"].value if "Y" in letters else None
    half = letters.get("F") or letters.get("L")
    if half and "M" in letters:
        return Point("fortnight", half.value, letters["M"].value, year, rough=half)
    for letter, kind in KINDS.items():
        if letter in letters:
            return Point(kind, month=letters[letter].value, year=year)
    number, month = letters.get("N"), letters.get("M")
    kind = "day" if number else "month" if month else "year"
    return Point(
        kind,
        number.value if number else None,
        month.value if month else None,
        year,
        weekday,
        rough=letters.get("A") or letters.get("K") or letters.get("J"),
    )
