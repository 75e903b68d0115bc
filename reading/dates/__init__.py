"""Days as people write them, read as spans with their precision and their doubts."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple

from programme.values import Days
from reading.dates.doubting import doubts_of
from reading.dates.expressions import MOST_KEPT, expressions
from reading.dates.forms import Form
from reading.dates.frame import Frame, Near
from reading.dates.shapes import EARLIEST
from reading.dates.spans import Backwards, Impossible, Unclear, spanned
from reading.doubts import Doubt, about

# A form with a year of its own means the same under any heading.
ANY: Final = Near(EARLIEST)
# The length of what is remembered whole: a line, or a little more.
SHORT: Final = 200

__all__ = ["DaysRead", "Found", "Frame", "Near", "find_days", "last_days", "read_days"]


class DaysRead(NamedTuple):
    """No choice: not understood, and the doubts say why. One: understood. Two: 5/6."""

    choices: tuple[Days, ...]
    doubts: tuple[Doubt, ...] = ()
    # The IANA zone that the text gives with its times.
    zone: str | None = None


class Found(NamedTuple):
    """A date expression within a text, ``text[start:end]`` with the small words before it.

    A weak one (a year, a month, 5/6, "tbc") means a date only where it stands by itself.
    """

    start: int
    end: int
    read: DaysRead
    weak: bool


def read_days(text: str, *, today: date, language: str, frame: Frame | None = None) -> DaysRead:
    """Read a text that is nothing but a date or a span of days.

    ``language`` is a Babel or BCP 47 identifier; English and French are always understood with it.
    A year that is missing is that of the next such days that end today or later, or what the
    ``frame`` says.
    """
    around = frame or Frame(today)
    found = [form for form in expressions(text, language, today) if usable(form, around)]
    if len(found) == 1 and found[0].whole:
        return read_form(found[0], text, around)
    return DaysRead((), (about("unread", text),))


def find_days(
    text: str, *, today: date, language: str, frame: Frame | None = None
) -> Iterator[Found]:
    """Every date expression in a text, from left to right; the caller says which is meant."""
    if len(text) <= SHORT:
        yield from found_in(text, today, language, frame or Frame(today))
    else:
        yield from looked_for(text, today, language, frame or Frame(today))


@lru_cache(maxsize=1024)
def found_in(text: str, today: date, language: str, frame: Frame) -> tuple[Found, ...]:
    """The same in a line, remembered while its rules ask for them one after the other."""
    return tuple(looked_for(text, today, language, frame))


def looked_for(text: str, today: date, language: str, frame: Frame) -> Iterator[Found]:
    """The same, each when it is asked for."""
    for form in expressions(text, language, today):
        if usable(form, frame):
            yield made(form, text, frame)


def last_days(text: str, *, today: date, language: str, frame: Frame | None = None) -> Found | None:
    """The last date expression in a text; the others of a long one are not looked at any closer."""
    around = frame or Frame(today)
    if len(text) <= SHORT:
        return next(reversed(found_in(text, today, language, around)), None)
    found = expressions(text, language, today, backwards=True)
    last = next((form for form in found if usable(form, around)), None)
    return made(last, text, around) if last else None


def made(form: Form, text: str, frame: Frame) -> Found:
    """A form with what it says."""
    around = frame._replace(near=ANY) if frame.near and dated(form) else frame
    read = read_form(form, text[form.start : form.end], around)
    return Found(form.lead, form.end, read, weak(form))


def dated(form: Form) -> bool:
    """Whether a form has a year of its own."""
    return any(point.year is not None for point in form.points[:1] + form.points[-1:])


def usable(form: Form, frame: Frame) -> bool:
    """Days without a month mean a date only under a month."""
    return not form.bare or (frame.near is not None and frame.near.month is not None)


def weak(form: Form) -> bool:
    """Whether a form could as well be something else within a title."""
    return form.bare or not any(point.kind == "day" and point.sure for point in form.points)


@lru_cache(maxsize=MOST_KEPT)
def read_form(form: Form, text: str, frame: Frame) -> DaysRead:
    """The choices that one form leaves."""
    readings = [read_one(each, text, frame) for each in ways(form, frame)]
    choices = tuple(dict.fromkeys(days for read in readings for days in read.choices))
    kept = [read for read in readings if read.choices] or readings[:1]
    doubts = tuple(dict.fromkeys(doubt for read in kept for doubt in read.doubts))
    if len(choices) > 1:
        doubts = (about("ambiguous_day", text), *doubts)
    return DaysRead(choices, doubts, form.zone)


def ways(form: Form, frame: Frame) -> Iterator[Form]:
    """The form as written, day first, and once more with day and month the other way round."""
    either = any(point.either for point in form.points)
    if not either or not frame.month_first:
        yield form
    if either and frame.month_first is not False:
        turned = (
            point._replace(day=point.month, month=point.day) if point.either else point
            for point in form.points
        )
        yield form._replace(points=tuple(turned))


def read_one(form: Form, text: str, frame: Frame) -> DaysRead:
    """One way of reading a form."""
    try:
        days, inferred = spanned(form, frame)
    except Impossible:
        return DaysRead((), (about("impossible_day", text),))
    except Backwards:
        return DaysRead((), (about("end_before_start", text),))
    except Unclear:
        return DaysRead((), (about("unread", text),))
    return DaysRead((days,), tuple(doubts_of(form, days, frame, inferred=inferred)))
