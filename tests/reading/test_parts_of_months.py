"""Weeks, halves of months and "between … and …", as offices write them."""

from datetime import date

from reading.dates import Frame, Near, read_days

TODAY = date(2024, 1, 1)
READ = {
    ("en", "the week of 3 May"): "2024-04-29/2024-05-05",
    ("fr", "semaine du 21 octobre"): "2024-10-21/2024-10-27",
    ("es", "semana del 21 de octubre"): "2024-10-21/2024-10-27",
    ("pt", "na semana de 5 de maio"): "2024-04-29/2024-05-05",
    ("ro", "săptămâna din 13 mai"): "2024-05-13/2024-05-19",
    ("tr", "21 Ekim haftası"): "2024-10-21/2024-10-27",
    ("zh", "5月3日当周"): "2024-04-29/2024-05-05",
    ("en", "first half of May 2016"): "2016-05-01/2016-05-15",
    ("fr", "1re quinzaine de décembre"): "2024-12-01/2024-12-15",
    ("es", "segunda quincena de mayo"): "2024-05-16/2024-05-31",
    ("pt", "primeira quinzena de maio"): "2024-05-01/2024-05-15",
    ("ro", "prima jumătate a lunii mai"): "2024-05-01/2024-05-15",
    ("ru", "первая половина мая"): "2024-05-01/2024-05-15",
    ("zh", "2月下半月"): "2024-02-16/2024-02-29",
    ("en", "between May and July"): "2024-05-01/2024-07-31",
    ("es", "entre agosto y setiembre"): "2024-08-01/2024-09-30",
    ("ro", "între 3 mai și 5 iunie"): "2024-05-03/2024-06-05",
    ("ro", "trimestrul II"): "2024-04-01/2024-06-30",
    # One end shows what the figures of the other are.
    ("es", "21/10-1/11"): "2024-10-21/2024-11-01",
    ("en", "3/5/2016 – 6/21/2016"): "2016-03-05/2016-06-21",
    # A half of the year is none of a month, and a span of days no week.
    ("en", "first half of 2016"): "2016-01-01/2016-06-30",
    ("ro", "săptămâna 13-17 mai"): "2024-05-13/2024-05-17",
}


def test_weeks_and_halves_of_months_are_read_as_the_days_they_mean() -> None:
    for (language, text), wanted in READ.items():
        frame = Frame(TODAY, Near(2024))
        read = read_days(text, today=TODAY, language=language, frame=frame)
        assert [f"{one.start}/{one.end}" for one in read.choices] == [wanted], text


def test_what_is_but_a_week_says_that_it_is_rough() -> None:
    read = read_days("week of 3 May 2016", today=TODAY, language="en")
    assert "rough" in {doubt.code for doubt in read.doubts}
