"""Days known roughly, by the hour, not yet or not at all, as people write them."""

from datetime import date, time

import pytest

from programme.values import Days, Precision
from reading.dates import read_days

TODAY = date(2016, 4, 1)


WINDOWS = [
    ("October", Precision.MONTH, "2016-10-01", "2016-10-31"),
    ("in October", Precision.MONTH, "2016-10-01", "2016-10-31"),
    ("April", Precision.MONTH, "2016-04-01", "2016-04-30"),
    ("March", Precision.MONTH, "2017-03-01", "2017-03-31"),
    ("October 2016", Precision.MONTH, "2016-10-01", "2016-10-31"),
    ("août", Precision.MONTH, "2016-08-01", "2016-08-31"),
    ("August – September", Precision.MONTH_RANGE, "2016-08-01", "2016-09-30"),
    ("juillet-août 2016", Precision.MONTH_RANGE, "2016-07-01", "2016-08-31"),
    ("November – February", Precision.MONTH_RANGE, "2016-11-01", "2017-02-28"),
    ("Q3 2016", Precision.QUARTER, "2016-07-01", "2016-09-30"),
    ("3rd quarter of 2016", Precision.QUARTER, "2016-07-01", "2016-09-30"),
    ("third quarter", Precision.QUARTER, "2016-07-01", "2016-09-30"),
    ("3e trimestre 2016", Precision.QUARTER, "2016-07-01", "2016-09-30"),
    ("T4 2016", Precision.QUARTER, "2016-10-01", "2016-12-31"),
    ("2017", Precision.YEAR, "2017-01-01", "2017-12-31"),
]
TIMES = [
    ("18 July 10:00-11:30", time(10), time(11, 30)),
    ("18 July 2016, 10:00 – 11:30", time(10), time(11, 30)),
    ("10:00–11:30, 18 July", time(10), time(11, 30)),
    ("18 July from 10:00 to 11:30", time(10), time(11, 30)),
    ("le 18 juillet de 10h à 11h30", time(10), time(11, 30)),
    ("18 juillet à 14h00", time(14), None),
    ("18 July at 2 pm", time(14), None),
    ("18 July 9.30", time(9, 30), None),
]
TBC = [
    "tbc",
    "TBC",
    "to be confirmed",
    "(to be confirmed)",
    "à confirmer",
    "A CONFIRMER",
    "dates to be confirmed",
]
NOT_READ = [
    ("31 June", "impossible_day"),
    ("30 février", "impossible_day"),
    ("29 February 2017", "impossible_day"),
    ("45 May", "impossible_day"),
    ("2016-13-01", "impossible_day"),
    ("19-18 July", "end_before_start"),
    ("20 July – 18 June", "end_before_start"),
    ("18 July 2016 – 3 July 2016", "end_before_start"),
    ("18 July 11:30-10:00", "end_before_start"),
    ("next Tuesday-ish", "unread"),
    ("18 and 20 July", "unread"),
    ("October – 3 November", "unread"),
    ("1-3-5 May", "unread"),
    ("24/7", "unread"),
    ("18", "unread"),
    ("soon", "unread"),
    ("", "unread"),
    ("18 July 25:00", "unread"),
    ("1" * 4000, "unread"),
]


@pytest.mark.parametrize(("text", "precision", "start", "end"), WINDOWS)
def test_what_is_known_only_roughly_keeps_its_precision(
    text: str, precision: Precision, start: str, end: str
) -> None:
    read = read_days(text, today=TODAY, language="fr")
    assert read.choices == (Days(precision, date.fromisoformat(start), date.fromisoformat(end)),)


@pytest.mark.parametrize(("text", "begin", "end"), TIMES)
def test_times_of_day_are_read_with_their_day(text: str, begin: time, end: time | None) -> None:
    read = read_days(text, today=TODAY, language="en")
    assert read.choices == (Days(Precision.TIME, date(2016, 7, 18), date(2016, 7, 18), begin, end),)


def test_a_span_may_have_a_time_at_either_end() -> None:
    read = read_days("6 June (14h00) – 8 June 2017 (13h00)", today=TODAY, language="en")
    assert read.choices == (
        Days(Precision.TIME, date(2017, 6, 6), date(2017, 6, 8), time(14), time(13)),
    )


@pytest.mark.parametrize("text", TBC)
def test_to_be_confirmed_has_no_days(text: str) -> None:
    assert read_days(text, today=TODAY, language="en").choices == (Days(Precision.TBC),)


@pytest.mark.parametrize(("text", "code"), NOT_READ)
def test_what_is_not_a_span_of_days_is_not_guessed(text: str, code: str) -> None:
    read = read_days(text, today=TODAY, language="en")
    assert read.choices == ()
    assert [doubt.code for doubt in read.doubts] == [code]
