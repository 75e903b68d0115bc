"""Dates read as a careful native writes them."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from locales import Translator
from locales.dates import day, in_days, moment, month_heading, zone_city

JULY_18, JULY_19 = date(2016, 7, 18), date(2016, 7, 19)
TEN, HALF_PAST = time(10), time(11, 30)
OCTOBER = date(2016, 10, 1), date(2016, 10, 31)


def test_a_day_reads_alike_alone(t: Translator, fr: Translator) -> None:
    assert day(t, JULY_18, weekday=True, year=False) == "Monday 18 July"
    assert day(fr, date(2016, 1, 1)) == "1er janvier 2016"


def test_a_month_is_a_heading(t: Translator, fr: Translator) -> None:
    assert (month_heading(t, JULY_18), month_heading(fr, JULY_18)) == ("July 2016", "juillet 2016")


def test_a_moment_is_told_in_the_zone_asked(t: Translator, fr: Translator) -> None:
    instant = datetime(2016, 7, 18, 5, tzinfo=UTC)

    assert moment(t, instant, "Asia/Tbilisi") == "Monday 18 July 2016, 09:00"
    assert moment(fr, instant, "Europe/Paris") == "lundi 18 juillet 2016, 07:00"
    assert moment(t, instant, "Pacific/Honolulu") == "Sunday 17 July 2016, 19:00"


def test_afternoons_are_on_the_24_hour_clock(t: Translator) -> None:
    assert moment(t, datetime(2016, 7, 18, 18, 5, tzinfo=UTC), "UTC").endswith("18:05")


@pytest.mark.parametrize(
    ("today", "said"),
    [(18, "today, 09:00"), (17, "tomorrow, 09:00"), (16, "Monday 18 July 2016, 09:00")],
)
def test_near_days_are_called_so(t: Translator, today: int, said: str) -> None:
    instant = datetime(2016, 7, 18, 5, tzinfo=UTC)
    assert moment(t, instant, "Asia/Tbilisi", today=date(2016, 7, today)) == said


def test_a_naive_moment_is_refused(t: Translator) -> None:
    with pytest.raises(ValueError, match="knows its zone"):
        moment(t, datetime(2016, 7, 18, 5), "UTC")  # noqa: DTZ001 - what is refused


@pytest.mark.parametrize(
    ("zone", "english", "french"),
    [
        ("Asia/Tbilisi", "Tbilisi time", "Tbilissi, heure locale"),
        ("Europe/Kyiv", "Kyiv time", "Kyiv, heure locale"),
        ("Europe/Kiev", "Kyiv time", "Kyiv, heure locale"),
        ("America/Argentina/Buenos_Aires", "Buenos Aires time", "Buenos Aires, heure locale"),
        ("Indian/Mauritius", "Mauritius time", "Maurice, heure locale"),
        ("UTC", "UTC", "UTC"),
    ],
)
def test_a_zone_is_told_by_its_city(
    t: Translator, fr: Translator, zone: str, english: str, french: str
) -> None:
    assert (zone_city(t, zone), zone_city(fr, zone)) == (english, french)


def test_a_zone_named_elsewhere_takes_the_city_given(t: Translator) -> None:
    assert zone_city(t, "Europe/Belgrade", city="Pristina") == "Pristina time"


@pytest.mark.parametrize(
    ("n", "english", "french"),
    [
        (-2, "2 days ago", "il y a 2 jours"),
        (-1, "yesterday", "hier"),
        (0, "today", "aujourd’hui"),
        (1, "tomorrow", "demain"),
        (2, "in 2 days", "dans 2 jours"),
        (14, "in 14 days", "dans 14 jours"),
        (30, "in 30 days", "dans 30 jours"),
        (365, "in 365 days", "dans 365 jours"),
    ],
)
def test_countdowns_are_never_rounded(
    t: Translator, fr: Translator, n: int, english: str, french: str
) -> None:
    assert (in_days(t, n), in_days(fr, n)) == (english, french)


def test_every_day_of_a_year_is_told_apart(t: Translator, fr: Translator) -> None:
    days = [date(2016, 1, 1) + timedelta(days=n) for n in range(366)]
    for words in (t, fr):
        assert len({day(words, on, weekday=True) for on in days}) == 366
