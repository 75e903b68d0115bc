"""What Convoke writes of days it also reads, in every language and in the same words."""

import tomllib
from datetime import date, time
from pathlib import Path

import pytest

from programme.values import Days, Precision
from reading.dates import read_days

GOLDEN = sorted((Path(__file__).parents[1] / "locales" / "golden").glob("*.toml"))
TODAY = date(2016, 1, 15)
JULY_18, JULY_19 = date(2016, 7, 18), date(2016, 7, 19)
TEN, HALF_PAST, FOUR = time(10), time(11, 30), time(16)
DAY, TIME, QUARTER = Precision.DAY, Precision.TIME, Precision.QUARTER
SEVERAL = Precision.MONTH_RANGE

MEANT = {
    "day": Days(DAY, JULY_18, JULY_18),
    "first_of_a_month": Days(DAY, date(2016, 6, 1), date(2016, 6, 1)),
    "day_without_year": Days(DAY, JULY_18, JULY_18),
    "weekday": Days(DAY, JULY_18, JULY_18),
    "weekday_without_year": Days(DAY, JULY_18, JULY_18),
    "days": Days(DAY, JULY_18, JULY_19),
    "days_from_the_first": Days(DAY, date(2016, 8, 1), date(2016, 8, 2)),
    "days_without_year": Days(DAY, JULY_18, JULY_19),
    "weekdays": Days(DAY, JULY_18, JULY_19),
    "weekdays_without_year": Days(DAY, JULY_18, JULY_19),
    "across_months": Days(DAY, date(2016, 3, 31), date(2016, 4, 3)),
    "across_months_without_year": Days(DAY, date(2016, 3, 31), date(2016, 4, 1)),
    "across_years": Days(DAY, date(2016, 12, 30), date(2017, 1, 2)),
    "weekdays_across_years": Days(DAY, date(2016, 12, 30), date(2017, 1, 2)),
    "time": Days(TIME, JULY_18, JULY_18, TEN),
    "hours": Days(TIME, JULY_18, JULY_18, TEN, HALF_PAST),
    "weekday_and_hours": Days(TIME, JULY_18, JULY_18, TEN, HALF_PAST),
    "times_over_days": Days(TIME, JULY_18, JULY_19, TEN, FOUR),
    "month": Days(Precision.MONTH, date(2016, 5, 1), date(2016, 5, 31)),
    "month_without_year": Days(Precision.MONTH, date(2016, 5, 1), date(2016, 5, 31)),
    "months": Days(SEVERAL, date(2016, 8, 1), date(2016, 9, 30)),
    "months_across_years": Days(SEVERAL, date(2016, 12, 1), date(2017, 1, 31)),
    "quarter": Days(QUARTER, date(2016, 7, 1), date(2016, 9, 30)),
    "year": Days(Precision.YEAR, date(2016, 1, 1), date(2016, 12, 31)),
    "unknown": Days(Precision.TBC),
}


@pytest.mark.parametrize("table", GOLDEN, ids=lambda path: path.stem)
def test_every_shape_of_days_is_read_back(table: Path) -> None:
    said = tomllib.loads(table.read_text(encoding="utf-8"))
    read = {
        shape: read_days(said[shape], today=TODAY, language=table.stem).choices for shape in MEANT
    }

    assert read == {shape: (days,) for shape, days in MEANT.items()}


def test_a_month_of_two_names_is_one_and_two_months_are_not() -> None:
    def read(text: str) -> tuple[Days, ...]:
        return read_days(text, today=TODAY, language="ar").choices

    assert read("18 تموز/يوليو 2016") == (MEANT["day"],)
    assert read("18 تموز/أغسطس 2016") == ()
