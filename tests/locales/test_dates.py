"""Dates read as a careful native writes them; the renderings below were typed by hand."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from locales import Catalogues, Translator
from locales.dates import day, in_days, moment, month_heading, span, zone_city

JULY_18, JULY_19 = date(2016, 7, 18), date(2016, 7, 19)
TEN, HALF_PAST = time(10), time(11, 30)
OCTOBER = date(2016, 10, 1), date(2016, 10, 31)

SPANS = [
    (("day", JULY_18, JULY_18), {}, "18 July 2016", "18 juillet 2016"),
    (("day", JULY_18, None), {"year": False}, "18 July", "18 juillet"),
    (("day", JULY_18, JULY_18), {"weekday": True}, "Monday 18 July 2016", "lundi 18 juillet 2016"),
    (("day", date(2016, 6, 1), date(2016, 6, 1)), {}, "1 June 2016", "1er juin 2016"),
    (("day", JULY_18, JULY_19), {}, "18–19 July 2016", "18–19 juillet 2016"),
    (("day", JULY_18, JULY_19), {"year": False}, "18–19 July", "18–19 juillet"),
    (("day", date(2016, 8, 1), date(2016, 8, 2)), {}, "1–2 August 2016", "1er–2 août 2016"),
    (
        ("day", JULY_18, JULY_19),
        {"weekday": True},
        "Monday 18 July – Tuesday 19 July 2016",
        "lundi 18 juillet – mardi 19 juillet 2016",
    ),
    (
        ("day", date(2016, 3, 31), date(2016, 4, 3)),
        {},
        "31 March – 3 April 2016",
        "31 mars – 3 avril 2016",
    ),
    (
        ("day", date(2016, 3, 31), date(2016, 4, 1)),
        {"year": False},
        "31 March – 1 April",
        "31 mars – 1er avril",
    ),
    (
        ("day", date(2016, 12, 30), date(2017, 1, 2)),
        {},
        "30 December 2016 – 2 January 2017",
        "30 décembre 2016 – 2 janvier 2017",
    ),
    (("time", JULY_18, JULY_18, TEN), {}, "18 July 2016, 10:00", "18 juillet 2016, 10:00"),
    (
        ("time", JULY_18, JULY_18, TEN, HALF_PAST),
        {},
        "18 July 2016, 10:00–11:30",
        "18 juillet 2016, 10:00–11:30",
    ),
    (
        ("time", JULY_18, JULY_19, TEN, time(16)),
        {},
        "18 July 2016, 10:00 – 19 July 2016, 16:00",
        "18 juillet 2016, 10:00 – 19 juillet 2016, 16:00",
    ),
    (("month", *OCTOBER), {}, "October 2016", "octobre 2016"),
    (
        ("month_range", date(2016, 8, 1), date(2016, 9, 30)),
        {},
        "August – September 2016",
        "août – septembre 2016",
    ),
    (
        ("month_range", date(2016, 12, 1), date(2017, 1, 31)),
        {},
        "December 2016 – January 2017",
        "décembre 2016 – janvier 2017",
    ),
    (
        ("quarter", date(2016, 7, 1), date(2016, 9, 30)),
        {},
        "3rd quarter 2016",
        "3e trimestre 2016",
    ),
    (("year", date(2016, 1, 1), date(2016, 12, 31)), {}, "2016", "2016"),
    (("tbc", None, None), {}, "to be confirmed", "à confirmer"),
    (
        ("quarter", date(2016, 7, 1), date(2016, 12, 31)),
        {},
        "3rd quarter – 4th quarter 2016",
        "3e trimestre – 4e trimestre 2016",
    ),
    (("year", date(2016, 1, 1), date(2017, 12, 31)), {}, "2016 – 2017", "2016 – 2017"),
    (("month", *OCTOBER), {"year": False}, "October", "octobre"),
    (("day", None, None), {}, "to be confirmed", "à confirmer"),
]


@pytest.mark.parametrize(("given", "wish", "english", "french"), SPANS)
def test_a_span_reads_as_a_native_writes_it(
    house: Catalogues, given: tuple, wish: dict, english: str, french: str
) -> None:
    said = [span(house.translator(language), *given, **wish) for language in house.languages]
    assert said == [english, french]


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
        ("Asia/Tbilisi", "Tbilisi time", "heure locale\xa0: Tbilissi"),
        ("Europe/Kyiv", "Kyiv time", "heure locale\xa0: Kyiv"),
        ("Europe/Kiev", "Kyiv time", "heure locale\xa0: Kyiv"),
        ("America/Argentina/Buenos_Aires", "Buenos Aires time", "heure locale\xa0: Buenos Aires"),
        ("Indian/Mauritius", "Mauritius time", "heure locale\xa0: Maurice"),
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
