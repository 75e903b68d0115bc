"""What is doubtful in days that were understood."""

from collections.abc import Iterator
from datetime import date

from programme.values import Days
from reading.dates.forms import Form
from reading.dates.frame import Frame
from reading.dates.shapes import Token
from reading.doubts import Doubt, about, past, weekday_differs, year_inferred


def doubts_of(form: Form, days: Days, frame: Frame, *, inferred: bool) -> Iterator[Doubt]:
    """A year that was taken, weekdays that differ, days that are past, words that are rough."""
    if inferred and days.start:
        yield year_inferred(days.start.year, frame.near.text if frame.near else "")
    yield from (weekday_differs(*pair) for pair in wrong_weekdays(form, days))
    for point in form.points:
        if point.rough or point.kind == "season":
            yield about("rough", point.rough.word if point.rough else "season")
    if frame.near is None and days.start and days.end and days.end < frame.today:
        yield past(days.start)
    if form.tail:
        yield about("unread", "tbc")


def wrong_weekdays(form: Form, days: Days) -> Iterator[tuple[str, date]]:
    """Weekdays that were written, each with its date, where the two disagree."""
    for point, day in zip(form.points, (days.start, days.end), strict=False):
        token: Token | None = point.weekday
        if token and day and day.weekday() != token.value:
            yield token.word, day
