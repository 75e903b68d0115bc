"""Days as people write them; what is expected was typed by hand, with a calendar of 2016 beside."""

from datetime import date

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


@pytest.mark.parametrize(("text", "start", "end"), DAYS)
def test_days_are_read_as_they_are_written(text: str, start: str, end: str) -> None:
    read = read_days(text, today=TODAY, language="en")
    assert read.choices == (Days(Precision.DAY, d(start), d(end)),)


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
