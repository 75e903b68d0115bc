"""The parts that dates are made of; their order and signs are the catalogue's."""

from datetime import date

from locales.gate import Translator
from locales.markup import Plain
from locales.months import of_month


def day(t: Translator, on: date, *, weekday: bool = False, year: bool = True) -> Plain:
    """One day: "18 July 2016", "Monday 18 July 2016", "18 July"."""
    text = of_month(t, on.month, on.day)
    if year:
        text = in_year(t, text, on.year)
    if not weekday:
        return text
    # NOTE: A date with its day of the week; the date may carry its year.
    return t.plain("{weekday} {date}", weekday=t.calendar.weekdays[on.weekday()], date=text)


def month(t: Translator, on: date, *, year: bool = True) -> Plain:
    """A month: "July 2016", "July"."""
    name = t.calendar.months_alone[on.month - 1]
    return in_year(t, name, on.year) if year else name


def quarter(t: Translator, on: date, *, year: bool = True) -> Plain:
    """The quarter of a day: "3rd quarter 2016", "3rd quarter"."""
    name = t.calendar.quarters[(on.month - 1) // 3]
    return quarter_in_year(t, name, on.year) if year else name


def in_year(t: Translator, text: Plain, year: int) -> Plain:
    """A date, a month, or a span of either, with its year."""
    # NOTE: {date} is days or months: "18–19 July", "31 March – 3 April", "October".
    return t.plain("{date} {year}", date=text, year=year)


def quarter_in_year(t: Translator, text: Plain, year: int) -> Plain:
    """A quarter, or several, with the year."""
    # NOTE: {quarter} may be several: "3rd quarter", "3rd quarter – 4th quarter".
    return t.plain("{quarter} {year}", quarter=text, year=year)


def joined(t: Translator, start: Plain, end: Plain) -> Plain:
    """Two dates of any shape as the ends of a span."""
    # NOTE: From a date to another: "31 March – 3 April", "August – September".
    return t.plain("{start} – {end}", start=start, end=end)


def at(t: Translator, text: Plain, time: Plain) -> Plain:
    """A date with a time of that day."""
    # NOTE: A date and the time: "18 July 2016, 10:00", "tomorrow, 09:00".
    return t.plain("{date}, {time}", date=text, time=time)
