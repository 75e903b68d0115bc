"""Every shape in which a date, a number or a list is told, and how Convoke comes to it."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from decimal import Decimal

from locales import Translator, plain_listed
from locales.amounts import amount
from locales.cities import named
from locales.dates import in_days, moment, span, zone_city

JULY_18, JULY_19 = date(2016, 7, 18), date(2016, 7, 19)
MARCH_31, APRIL_1, APRIL_3 = date(2016, 3, 31), date(2016, 4, 1), date(2016, 4, 3)
DECEMBER_30, JANUARY_2 = date(2016, 12, 30), date(2017, 1, 2)
TEN, HALF_PAST, FOUR = time(10), time(11, 30), time(16)
INSTANT, THERE = datetime(2016, 7, 18, 5, tzinfo=UTC), "Asia/Tbilisi"

Shape = Callable[[Translator], str]


def told(precision: str, *ends: date | time | None, **wish: bool) -> Shape:
    """A span by its precision, ends and hours."""
    return lambda t: span(t, precision, *ends, **wish)  # type: ignore[arg-type]


def far(days: int) -> Shape:
    """A countdown."""
    return lambda t: in_days(t, days)


def sum_of(value: str, currency: str) -> Shape:
    """A sum of money."""
    return lambda t: amount(t, Decimal(value), currency)


SHAPES: dict[str, Shape] = {
    "day": told("day", JULY_18, JULY_18),
    "first_of_a_month": told("day", date(2016, 6, 1), None),
    "day_without_year": told("day", JULY_18, None, year=False),
    "weekday": told("day", JULY_18, None, weekday=True),
    "weekday_without_year": told("day", JULY_18, None, weekday=True, year=False),
    "days": told("day", JULY_18, JULY_19),
    "days_from_the_first": told("day", date(2016, 8, 1), date(2016, 8, 2)),
    "days_without_year": told("day", JULY_18, JULY_19, year=False),
    "weekdays": told("day", JULY_18, JULY_19, weekday=True),
    "weekdays_without_year": told("day", JULY_18, JULY_19, weekday=True, year=False),
    "across_months": told("day", MARCH_31, APRIL_3),
    "across_months_without_year": told("day", MARCH_31, APRIL_1, year=False),
    "across_years": told("day", DECEMBER_30, JANUARY_2),
    "weekdays_across_years": told("day", DECEMBER_30, JANUARY_2, weekday=True),
    "time": told("time", JULY_18, JULY_18, TEN),
    "hours": told("time", JULY_18, JULY_18, TEN, HALF_PAST),
    "weekday_and_hours": told("time", JULY_18, JULY_18, TEN, HALF_PAST, weekday=True),
    "times_over_days": told("time", JULY_18, JULY_19, TEN, FOUR),
    "moment": lambda t: moment(t, INSTANT, THERE),
    "moment_tomorrow": lambda t: moment(t, INSTANT, THERE, today=date(2016, 7, 17)),
    "zone": lambda t: zone_city(t, THERE),
    "month": told("month", date(2016, 5, 1), date(2016, 5, 31)),
    "month_without_year": told("month", date(2016, 5, 1), None, year=False),
    "months": told("month_range", date(2016, 8, 1), date(2016, 9, 30)),
    "months_across_years": told("month_range", date(2016, 12, 1), date(2017, 1, 31)),
    "quarter": told("quarter", date(2016, 7, 1), date(2016, 9, 30)),
    "quarters": told("quarter", date(2016, 7, 1), date(2016, 12, 31)),
    "quarters_across_years": told("quarter", date(2016, 10, 1), date(2017, 3, 31)),
    "year": told("year", date(2016, 1, 1), date(2016, 12, 31)),
    "years": told("year", date(2016, 1, 1), date(2017, 12, 31)),
    "unknown": told("tbc", None, None),
    **{f"in_{days}": far(days) for days in (0, 1, 2, 5, 14, 21, 100)},
    **{f"ago_{days}": far(-days) for days in (1, 3)},
    "number": lambda t: t.number(1234567),
    "euros": sum_of("800000", "EUR"),
    "euros_and_cents": sum_of("1500.50", "EUR"),
    "lei": sum_of("800000", "MDL"),
    "list": lambda t: plain_listed(t, [named(t, city) for city in ("Tbilisi", "Kyiv", "Baku")]),
    "weekdays_short": lambda t: " ".join(t.calendar.weekdays_short),
    "months_short": lambda t: " ".join(t.calendar.months_short),
    "quarter_short": lambda t: t.calendar.quarters_short[2],
}
