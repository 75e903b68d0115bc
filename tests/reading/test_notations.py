"""Notations of the world, as programmes print them; what is expected was typed by hand."""

from datetime import date, time

import pytest

from programme.values import Days, Precision
from reading.dates import Frame, Near, read_days

TODAY = date(2016, 1, 15)
DAYS = [
    ("en", "30 March-1 April", "2016-03-30", "2016-04-01"),
    ("en", "31 March – 3 April", "2016-03-31", "2016-04-03"),
    ("en", "19- 26 September", "2016-09-19", "2016-09-26"),
    ("en", "18.–20.07.2016", "2016-07-18", "2016-07-20"),
    ("en", "29.08-02.09.2016", "2016-08-29", "2016-09-02"),
    ("en", "2016-05-03/05", "2016-05-03", "2016-05-05"),
    ("en", "2016-05-30/06-02", "2016-05-30", "2016-06-02"),
    ("en", "2019.05.31-04", "2019-05-31", "2019-06-04"),
    ("en", "2016-05-03 – 2016-05-05", "2016-05-03", "2016-05-05"),
    ("en", "Aug 29 - Sep 9, 2016", "2016-08-29", "2016-09-09"),
    ("en", "3rd–5th May", "2016-05-03", "2016-05-05"),
    ("en", "3-5/05/2016", "2016-05-03", "2016-05-05"),
    ("en", "3-5/06/2016", "2016-06-03", "2016-06-05"),
    ("en", "5 May 2016, Thursday", "2016-05-05", "2016-05-05"),
    ("en", "between 3 and 5 May", "2016-05-03", "2016-05-05"),
    ("en", "29/30 June", "2016-06-29", "2016-06-30"),
    ("en", "June 5/6, 2016", "2016-06-05", "2016-06-06"),
    ("en", "2-6 May (Mon-Fri)", "2016-05-02", "2016-05-06"),
    ("fr", "du 3 au 5 mai", "2016-05-03", "2016-05-05"),
    ("fr", "1er juin", "2016-06-01", "2016-06-01"),
    ("fr", "du 31 août au 1er septembre 2016", "2016-08-31", "2016-09-01"),
    ("es", "3 a 5 de mayo", "2016-05-03", "2016-05-05"),
    ("es", "del 3 al 5 de mayo de 2016", "2016-05-03", "2016-05-05"),
    ("es", "30 de marzo al 1 de abril", "2016-03-30", "2016-04-01"),
    ("pt", "de 3 a 5 de maio de 2016", "2016-05-03", "2016-05-05"),
    ("pt", "1º de julho de 2016", "2016-07-01", "2016-07-01"),
    ("ru", "3-5 мая", "2016-05-03", "2016-05-05"),
    ("ru", "с 30 марта по 1 апреля", "2016-03-30", "2016-04-01"),
    ("ru", "3-го мая 2016 г.", "2016-05-03", "2016-05-03"),
    ("uk", "3–5 травня", "2016-05-03", "2016-05-05"),
    ("uk", "з 30 березня по 1 квітня 2016 року", "2016-03-30", "2016-04-01"),
    ("ro", "2–5 mai", "2016-05-02", "2016-05-05"),
    ("ro", "de la 2 la 5 mai 2016", "2016-05-02", "2016-05-05"),
    ("tr", "3 - 5 Mayıs", "2016-05-03", "2016-05-05"),
    ("tr", "27-28-29 Mayıs 2016", "2016-05-27", "2016-05-29"),
    ("sr", "3.–5. maj", "2016-05-03", "2016-05-05"),
    ("sr", "29/30. juni, sreda–četvrtak", "2016-06-29", "2016-06-30"),
    ("tr", "21 Mart'ta", "2016-03-21", "2016-03-21"),
    ("sr", "од 3. до 5. маја 2016.", "2016-05-03", "2016-05-05"),
    ("zh", "5月3日至5日", "2016-05-03", "2016-05-05"),
    ("zh", "2016年3月30日至4月1日", "2016-03-30", "2016-04-01"),
    ("zh", "2016年5月3日(星期二)", "2016-05-03", "2016-05-03"),
    ("ar", "من 3 إلى 5 مايو", "2016-05-03", "2016-05-05"),
    ("ar", "٣–٥ مايو ٢٠١٦", "2016-05-03", "2016-05-05"),
    ("ar", "3 و4 أيار 2016", "2016-05-03", "2016-05-04"),
    ("ar", "28 يونيو – 2 يوليوز 2016", "2016-06-28", "2016-07-02"),
]


@pytest.mark.parametrize(("language", "text", "start", "end"), DAYS)
def test_days_are_read_in_every_notation(language: str, text: str, start: str, end: str) -> None:
    read = read_days(text, today=TODAY, language=language)
    assert read.choices == (
        Days(Precision.DAY, date.fromisoformat(start), date.fromisoformat(end)),
    )


HOURS = [
    ("ru", "22 мая 2016 в 15 ч.", time(15)),
    ("sr", "22. maja 2016. u 19 č.", time(19)),
    ("es", "22 de mayo de 2016, 16 horas", time(16)),
    ("zh", "2016年5月22日下午2:30", time(14, 30)),
    ("zh", "2016年5月22日晚上7点", time(19)),
    ("zh", "2016年5月22日上午9时", time(9)),
]


@pytest.mark.parametrize(("language", "text", "start"), HOURS)
def test_hours_are_read_as_each_language_says_them(language: str, text: str, start: time) -> None:
    (days,) = read_days(text, today=TODAY, language=language).choices
    assert days.start_time == start


def test_a_pair_of_weekdays_behind_a_span_is_held_against_its_ends() -> None:
    right = read_days("2-6 May 2016 (Mon-Fri)", today=TODAY, language="en")
    wrong = read_days("3-6 May 2016 (Mon-Fri)", today=TODAY, language="en")
    assert [doubt.code for doubt in right.doubts] == []
    assert [doubt.code for doubt in wrong.doubts] == ["weekday_differs"]


ZONED = [
    ("18 July 2016, 10:00-11:30 CET", "Europe/Brussels"),
    ("18 July 2016, 10:00 UTC+2", "Etc/GMT-2"),
    ("18 July 2016, 10:00 GMT", "UTC"),
    ("18 July 2016, 10:00", None),
]


@pytest.mark.parametrize(("text", "zone"), ZONED)
def test_a_zone_behind_a_time_is_read_with_it(text: str, zone: str | None) -> None:
    read = read_days(text, today=TODAY, language="en")
    assert read.zone == zone
    assert read.choices[0].start_time == time(10)


def test_a_heading_gives_the_year_and_says_so() -> None:
    frame = Frame(TODAY, Near(2014, 4, "April 2014"))
    read = read_days("31 March – 3 April", today=TODAY, language="en", frame=frame)
    assert read.choices == (Days(Precision.DAY, date(2014, 3, 31), date(2014, 4, 3)),)
    assert [dict(doubt.facts) for doubt in read.doubts] == [{"year": "2014", "text": "April 2014"}]


def test_days_without_a_month_are_those_of_the_heading() -> None:
    frame = Frame(TODAY, Near(2018, 4, "April 2018"))
    read = read_days("16-17", today=TODAY, language="en", frame=frame)
    assert read.choices == (Days(Precision.DAY, date(2018, 4, 16), date(2018, 4, 17)),)
    assert read_days("16-17", today=TODAY, language="en").choices == ()


@pytest.mark.parametrize(("month_first", "day"), [(False, (2016, 6, 5)), (True, (2016, 5, 6))])
def test_what_a_column_has_shown_settles_day_and_month(
    month_first: bool, day: tuple[int, int, int]
) -> None:
    frame = Frame(TODAY, None, month_first)
    read = read_days("5/6/2016", today=TODAY, language="en", frame=frame)
    assert [choice.start for choice in read.choices] == [date(*day)]
