"""Days as people write them, read as spans with their precision and their doubts."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from programme.values import Days
from reading.dates.forms import Form, forms
from reading.dates.lexicon import lexicon
from reading.dates.shapes import Token
from reading.dates.spans import Backwards, Impossible, Unclear, spanned
from reading.dates.tokens import tokens
from reading.doubts import Doubt, about, past, weekday_differs, year_inferred


@dataclass(frozen=True)
class DaysRead:
    """No choice: not understood, and the doubts say why. One: understood. Two: 5/6."""

    choices: tuple[Days, ...]
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True)
class Found:
    """A date expression within a text, ``text[start:end]`` with the small words before it.

    A weak one (a year, a month, 5/6, "tbc") means a date only where it stands by itself.
    """

    start: int
    end: int
    read: DaysRead
    weak: bool


def read_days(text: str, *, today: date, language: str) -> DaysRead:
    """Read a text that is nothing but a date or a span of days.

    ``language`` is a Babel or BCP 47 identifier; English and French are always understood with it.
    A year that is missing is that of the next such days that end today or later.
    """
    row = tokens(text, lexicon(language), today)
    found = list(forms(row))
    if len(found) == 1 and row and (found[0].start, found[0].end) == (row[0].start, row[-1].end):
        return read_form(found[0], text, today)
    return DaysRead((), (about("unread", text),))


def find_days(text: str, *, today: date, language: str) -> Iterator[Found]:
    """Every date expression in a text, from left to right; the caller says which is meant."""
    for form in forms(tokens(text, lexicon(language), today)):
        yield Found(
            form.lead, form.end, read_form(form, text[form.start : form.end], today), weak(form)
        )


def weak(form: Form) -> bool:
    """Whether a form could as well be something else within a title."""
    return not any(point.kind == "day" and point.sure for point in form.points)


def read_form(form: Form, text: str, today: date) -> DaysRead:
    """The choices that one form leaves."""
    readings = [read_one(each, text, today) for each in ways(form)]
    choices = tuple(dict.fromkeys(days for read in readings for days in read.choices))
    kept = [read for read in readings if read.choices] or readings[:1]
    doubts = tuple(dict.fromkeys(doubt for read in kept for doubt in read.doubts))
    if len(choices) > 1:
        doubts = (about("ambiguous_day", text), *doubts)
    return DaysRead(choices, doubts)


def ways(form: Form) -> Iterator[Form]:
    """The form as written, day first, and once more with day and month the other way round."""
    yield form
    if any(point.either for point in form.points):
        turned = (
            replace(point, day=point.month, month=point.day) if point.either else point
            for point in form.points
        )
        yield replace(form, points=tuple(turned))


def read_one(form: Form, text: str, today: date) -> DaysRead:
    """One way of reading a form."""
    try:
        days, inferred = spanned(form, today)
    except Impossible:
        return DaysRead((), (about("impossible_day", text),))
    except Backwards:
        return DaysRead((), (about("end_before_start", text),))
    except Unclear:
        return DaysRead((), (about("unread", text),))
    doubts = []
    if inferred and days.start:
        doubts.append(year_inferred(days.start.year))
    doubts += [weekday_differs(*pair) for pair in wrong_weekdays(form, days)]
    if days.start and days.end and days.end < today:
        doubts.append(past(days.start))
    if form.tail:
        doubts.append(about("unread", "tbc"))
    return DaysRead((days,), tuple(doubts))


def wrong_weekdays(form: Form, days: Days) -> Iterator[tuple[str, date]]:
    """Weekdays that were written, each with its date, where the two disagree."""
    for point, day in zip(form.points, (days.start, days.end), strict=False):
        token: Token | None = point.weekday
        if token and day and day.weekday() != token.value:
            yield token.word, day
