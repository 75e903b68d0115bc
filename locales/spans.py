"""Spans of days at every precision the trade knows, put in the order that the catalogue gives."""

from datetime import date, time

from locales.date_parts import at, day, in_year, joined, month, quarter, quarter_in_year
from locales.gate import Translator
from locales.markup import Plain
from locales.months import of_month


def span(  # noqa: PLR0917 - the four values of a span are always told in this order
    t: Translator,
    precision: str,
    start: date | None,
    end: date | None,
    start_time: time | None = None,
    end_time: time | None = None,
    *,
    weekday: bool = False,
    year: bool = True,
) -> Plain:
    """A span of days, both ends inclusive, at a precision of the trade, else "to be confirmed".

    Precisions are time, day, month, month_range, quarter, year and tbc. Wall-clock times are
    shown at ``time`` only, and belong to the first and to the last day.
    """
    if precision == "tbc" or start is None:
        return t.plain("to be confirmed")
    last = end or start
    match precision:
        case "year":
            return _years(t, start.year, last.year)
        case "quarter":
            return _quarters(t, start, last, year=year)
        case "month" | "month_range":
            return _months(t, start, last, year=year)
        case "time" if start_time:
            return _timed(t, start, last, start_time, end_time, weekday=weekday, year=year)
    return _days(t, start, last, weekday=weekday, year=year)


def _days(t: Translator, start: date, end: date, *, weekday: bool, year: bool) -> Plain:
    if start == end:
        return day(t, start, weekday=weekday, year=year)
    if start.year != end.year:
        return joined(t, day(t, start, weekday=weekday), day(t, end, weekday=weekday))
    if weekday and year:
        return _weekdays(t, start, end)
    if (start.month, weekday) == (end.month, False):
        text = of_month(t, start.month, start.day, end.day)
    else:
        text = joined(t, *(day(t, on, weekday=weekday, year=False) for on in (start, end)))
    return in_year(t, text, end.year) if year else text


def _weekdays(t: Translator, start: date, end: date) -> Plain:
    # NOTE: Days of one year with their weekdays: "Monday 18 July – Tuesday 19 July 2016". {day}
    # and {last_day} have no year yet.
    return t.plain(
        "{weekday} {day} – {last_weekday} {last_day} {year}",
        weekday=t.calendar.weekdays[start.weekday()],
        day=of_month(t, start.month, start.day),
        last_weekday=t.calendar.weekdays[end.weekday()],
        last_day=of_month(t, end.month, end.day),
        year=end.year,
    )


def _timed(
    t: Translator,
    start: date,
    end: date,
    start_time: time,
    end_time: time | None,
    *,
    weekday: bool,
    year: bool,
) -> Plain:
    first = day(t, start, weekday=weekday, year=year)
    if end_time is None or (start, start_time) == (end, end_time):
        return at(t, _days(t, start, end, weekday=weekday, year=year), _clock(start_time))
    if start != end:
        last = day(t, end, weekday=weekday, year=year)
        return joined(t, at(t, first, _clock(start_time)), at(t, last, _clock(end_time)))
    # NOTE: A date, and from one time of that day to another: "18 July 2016, 10:00–11:30".
    return t.plain(
        "{date}, {begins}–{ends}", date=first, begins=_clock(start_time), ends=_clock(end_time)
    )


def _clock(when: time) -> Plain:
    return Plain(when.strftime("%H:%M"))


def _months(t: Translator, start: date, end: date, *, year: bool) -> Plain:
    if start.year != end.year:
        return joined(t, month(t, start), month(t, end))
    if start.month == end.month:
        return month(t, start, year=year)
    text = joined(t, month(t, start, year=False), month(t, end, year=False))
    return in_year(t, text, end.year) if year else text


def _quarters(t: Translator, start: date, end: date, *, year: bool) -> Plain:
    if start.year != end.year:
        return joined(t, quarter(t, start), quarter(t, end))
    if quarter(t, start) == quarter(t, end):
        return quarter(t, start, year=year)
    text = joined(t, quarter(t, start, year=False), quarter(t, end, year=False))
    return quarter_in_year(t, text, end.year) if year else text


def _years(t: Translator, first: int, last: int) -> Plain:
    if first != last:
        # NOTE: From a year to another, with the word for years where the language needs one.
        return t.plain("{start}–{end}", start=first, end=last)
    # NOTE: A year alone, with the word for it where the language needs one.
    return t.plain("{year}", year=first)
