"""Spans of days read as a careful native writes them; the renderings below were typed by hand."""

from datetime import date, time

import pytest

from locales import Catalogues
from locales.dates import span

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
    (("year", date(2016, 1, 1), date(2017, 12, 31)), {}, "2016–2017", "2016–2017"),
    (("month", *OCTOBER), {"year": False}, "October", "octobre"),
    (("day", None, None), {}, "to be confirmed", "à confirmer"),
]


@pytest.mark.parametrize(("given", "wish", "english", "french"), SPANS)
def test_a_span_reads_as_a_native_writes_it(
    house: Catalogues, given: tuple, wish: dict, english: str, french: str
) -> None:
    said = [span(house.translator(language), *given, **wish) for language in house.languages]
    assert said == [english, french]
