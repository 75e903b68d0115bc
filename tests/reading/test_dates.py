"""Days as people write them; what is expected was typed by hand, with a calendar of 2016 beside."""

from datetime import date, time

import pytest

from programme.values import Days, Precision
from reading.dates import read_days
from reading.doubts import Doubt

TODAY = date(2016, 4, 1)


def d(text: str) -> date:
    return date.fromisoformat(text)


DAYS = [
    ("18 July", "2016-07-18", "2016-07-18"),
    ("18-19 July", "2016-07-18", "2016-07-19"),
    ("18 – 19 July", "2016-07-18", "2016-07-19"),
    ("18‑19 July", "2016-07-18", "2016-07-19"),
    ("18—19 July", "2016-07-18", "2016-07-19"),
    ("19- 26 September", "2016-09-19", "2016-09-26"),
    ("31 March – 3 April", "2016-03-31", "2016-04-03"),
    ("30 March-1 April", "2016-03-30", "2016-04-01"),
    ("30 May-3 June", "2016-05-30", "2016-06-03"),
    ("27 June – 1 July 2016", "2016-06-27", "2016-07-01"),
    ("27 December – 3 January", "2016-12-27", "2017-01-03"),
    ("27 December – 3 January 2018", "2017-12-27", "2018-01-03"),
    ("27 December 2016 – 3 January", "2016-12-27", "2017-01-03"),
    ("Aug 29 - Sep 9, 2016", "2016-08-29", "2016-09-09"),
    ("October 18-19, 2016", "2016-10-18", "2016-10-19"),
    ("2016-07-18", "2016-07-18", "2016-07-18"),
    ("2016-07-18 – 2016-07-19", "2016-07-18", "2016-07-19"),
    ("18.07.2016", "2016-07-18", "2016-07-18"),
    ("18.7.16", "2016-07-18", "2016-07-18"),
    ("18/07/2016", "2016-07-18", "2016-07-18"),
    ("7/18/2016", "2016-07-18", "2016-07-18"),
    ("18.–20.07.2016", "2016-07-18", "2016-07-20"),
    ("29.08-02.09.2016", "2016-08-29", "2016-09-02"),
    ("from 18 to 19 July", "2016-07-18", "2016-07-19"),
    ("between 18 and 19 July", "2016-07-18", "2016-07-19"),
    ("18, 19 and 20 July", "2016-07-18", "2016-07-20"),
    ("18-19-20 July", "2016-07-18", "2016-07-20"),
    ("3rd–5th May", "2016-05-03", "2016-05-05"),
    ("the 3rd of May", "2016-05-03", "2016-05-03"),
    ("15 th May", "2016-05-15", "2016-05-15"),
    ("Sept 5", "2016-09-05", "2016-09-05"),
    ("du 3 au 5 mai", "2016-05-03", "2016-05-05"),
    ("du 30 mai au 3 juin 2016", "2016-05-30", "2016-06-03"),
    ("1er juin", "2016-06-01", "2016-06-01"),
    ("du 1er au 3 décembre", "2016-12-01", "2016-12-03"),
    ("le 3 aout", "2016-08-03", "2016-08-03"),
    ("Monday 18 July", "2016-07-18", "2016-07-18"),
    ("18 July (Monday)", "2016-07-18", "2016-07-18"),
    ("Mon 18 – Tue 19 July", "2016-07-18", "2016-07-19"),
    ("mar. 19 juillet", "2016-07-19", "2016-07-19"),
    ("Mar 18", "2017-03-18", "2017-03-18"),
    ("29 February", "2020-02-29", "2020-02-29"),
    ("31 March", "2017-03-31", "2017-03-31"),
    ("1 April", "2016-04-01", "2016-04-01"),
    ("today", "2016-04-01", "2016-04-01"),
    ("tomorrow", "2016-04-02", "2016-04-02"),
    ("demain", "2016-04-02", "2016-04-02"),
    ("aujourd’hui", "2016-04-01", "2016-04-01"),
    ("٣-٥ May", "2016-05-03", "2016-05-05"),
]

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


@pytest.mark.parametrize(("text", "start", "end"), DAYS)
def test_days_are_read_as_they_are_written(text: str, start: str, end: str) -> None:
    read = read_days(text, today=TODAY, language="en")
    assert read.choices == (Days(Precision.DAY, d(start), d(end)),)


@pytest.mark.parametrize(("text", "precision", "start", "end"), WINDOWS)
def test_what_is_known_only_roughly_keeps_its_precision(
    text: str, precision: Precision, start: str, end: str
) -> None:
    read = read_days(text, today=TODAY, language="fr")
    assert read.choices == (Days(precision, d(start), d(end)),)


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


@pytest.mark.parametrize("text", ["5/6", "5/6/2017", "05/06/2017"])
def test_a_day_and_month_in_figures_may_be_either_way_round(text: str) -> None:
    read = read_days(text, today=TODAY, language="en")
    assert [(days.start.month, days.start.day) for days in read.choices if days.start] == [
        (6, 5),
        (5, 6),
    ]
    assert read.doubts[0] == Doubt("ambiguous_day", {"text": text})


def test_figures_that_can_only_be_one_day_are_not_asked_about() -> None:
    assert len(read_days("5/5/2017", today=TODAY, language="en").choices) == 1
    assert len(read_days("5/13", today=TODAY, language="en").choices) == 1
    assert len(read_days("5.6.2017", today=TODAY, language="en").choices) == 1


def test_a_missing_year_is_said_to_be_inferred_and_a_given_one_is_not() -> None:
    assert read_days("18 July", today=TODAY, language="en").doubts == (
        Doubt("year_inferred", {"year": "2016"}),
    )
    assert read_days("18 July 2016", today=TODAY, language="en").doubts == ()


def test_a_wrong_weekday_is_shown_with_its_date() -> None:
    read = read_days("Tuesday 18 July 2016", today=TODAY, language="en")
    assert read.doubts == (Doubt("weekday_differs", {"weekday": "Tuesday", "day": "2016-07-18"}),)


def test_past_days_are_kept_and_marked() -> None:
    read = read_days("5-7 May 2015", today=TODAY, language="en")
    assert read.choices == (Days(Precision.DAY, date(2015, 5, 5), date(2015, 5, 7)),)
    assert read.doubts == (Doubt("past", {"day": "2015-05-05"}),)


@pytest.mark.parametrize(
    ("language", "text", "start", "end"),
    [
        ("ru", "3-5 мая", "2016-05-03", "2016-05-05"),
        ("uk", "3–5 травня", "2016-05-03", "2016-05-05"),
        ("ro", "2–5 mai", "2016-05-02", "2016-05-05"),
        ("tr", "3 - 5 Mayıs", "2016-05-03", "2016-05-05"),
        ("sr_Latn", "3.–5. maj", "2016-05-03", "2016-05-05"),
        ("es", "3 de mayo de 2016", "2016-05-03", "2016-05-03"),
        ("de-AT", "18.–20. Juli", "2016-07-18", "2016-07-20"),
        ("xx", "18 July", "2016-07-18", "2016-07-18"),
        ("ru", "18 July", "2016-07-18", "2016-07-18"),
        ("ru", "du 3 au 5 mai", "2016-05-03", "2016-05-05"),
    ],
)
def test_the_readers_language_is_understood_beside_english_and_french(
    language: str, text: str, start: str, end: str
) -> None:
    read = read_days(text, today=TODAY, language=language)
    assert read.choices == (Days(Precision.DAY, d(start), d(end)),)
