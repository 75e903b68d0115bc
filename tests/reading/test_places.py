"""Places as people write them, against the gazetteer made of GeoNames."""

from collections.abc import Sequence

import pytest

from programme.values import Place
from reading.doubts import Doubt
from reading.gazetteer import Gazetteer
from reading.places import read_place
from tests.reading.spellings import SCRIPTS, spellings

KNOWN = [
    ("Belgrade, Serbia", "Belgrade", "RS", "Europe/Belgrade"),
    ("Belgrade", "Belgrade", "RS", "Europe/Belgrade"),
    ("belgrade , SERBIA.", "Belgrade", "RS", "Europe/Belgrade"),
    ("Pristina, Kosovo*", "Pristina", "XK", "Europe/Belgrade"),
    ("Prishtina", "Pristina", "XK", "Europe/Belgrade"),
    ("Приштина", "Pristina", "XK", "Europe/Belgrade"),
    ("Gabarone", "Gaborone", "BW", "Africa/Gaborone"),
    ("Gabarone, Botswana", "Gaborone", "BW", "Africa/Gaborone"),
    ("Kiev", "Kyiv", "UA", "Europe/Kyiv"),
    ("Kyiv, Ukraine", "Kyiv", "UA", "Europe/Kyiv"),
    ("Chișinău", "Chisinau", "MD", "Europe/Chisinau"),
    ("Chisinau, Moldova (Republic of)", "Chisinau", "MD", "Europe/Chisinau"),
    ("Chisinau, Republic of Moldova", "Chisinau", "MD", "Europe/Chisinau"),
    ('Ohrid, "The former Yugoslav Republic of Macedonia"', "Ohrid", "MK", "Europe/Skopje"),
    ("Skopje, North Macedonia", "Skopje", "MK", "Europe/Skopje"),
    ("Ankara, Turkey", "Ankara", "TR", "Europe/Istanbul"),
    ("Ankara, Türkiye", "Ankara", "TR", "Europe/Istanbul"),
    ("Sarajevo, Bosnia and Herzegovina", "Sarajevo", "BA", "Europe/Sarajevo"),
    ("Nuku'Alofa, Tonga", "Nuku'alofa", "TO", "Pacific/Tongatapu"),
    ("Nukuʻalofa", "Nuku'alofa", "TO", "Pacific/Tongatapu"),
    ("Tagaytay City, Philippines", "Tagaytay", "PH", "Asia/Manila"),
    ("Washington DC, USA", "Washington", "US", "America/New_York"),
    ("Paris, Texas, USA", "Paris", "US", "America/Chicago"),
    ("Canterbury, UK", "Canterbury", "GB", "Europe/London"),
    ("The Hague, the Netherlands", "The Hague", "NL", "Europe/Amsterdam"),
    ("Tbilisi Georgia", "Tbilisi", "GE", "Asia/Tbilisi"),
    ("Tbilisi (Georgia)", "Tbilisi", "GE", "Asia/Tbilisi"),
    ("Tbilisi – Géorgie", "Tbilisi", "GE", "Asia/Tbilisi"),
    ("Port-Louis, Maurice", "Port Louis", "MU", "Indian/Mauritius"),
    ("Abidjan, Côte d’Ivoire", "Abidjan", "CI", "Africa/Abidjan"),
    ("Singapore", "Singapore", "SG", "Asia/Singapore"),
    ("Vienne", "Vienna", "AT", "Europe/Vienna"),
    ("北京", "Beijing", "CN", "Asia/Shanghai"),
    ("Киев, Украина", "Kyiv", "UA", "Europe/Kyiv"),
]
TERRITORIES = [
    ("Mauritius", "MU", "Indian/Mauritius"),
    ("Georgia", "GE", "Asia/Tbilisi"),
    ("Kosovo*", "XK", "Europe/Belgrade"),
    ("the former Yugoslav Republic of Macedonia", "MK", "Europe/Skopje"),
    ("South Africa", "ZA", "Africa/Johannesburg"),
    ("United States of America", "US", "America/New_York"),
    ("Russian Federation", "RU", "Europe/Moscow"),
    ("Kazakhstan", "KZ", "Asia/Almaty"),
    ("Brésil", "BR", "America/Sao_Paulo"),
    ("Sri Lanka", "LK", "Asia/Colombo"),
    ("la France", "FR", "Europe/Paris"),
]
SCRIPTS_WANTED, COME_FIRST = 8, 115


@pytest.mark.parametrize(("text", "city", "territory", "zone"), KNOWN)
def test_a_place_that_is_known_has_one_reading(
    gazetteer: Gazetteer, text: str, city: str, territory: str, zone: str
) -> None:
    assert read_place(text, gazetteer=gazetteer).choices == (Place(city, territory, zone),)


@pytest.mark.parametrize(("text", "territory", "zone"), TERRITORIES)
def test_a_territory_alone_borrows_the_clock_of_its_capital(
    gazetteer: Gazetteer, text: str, territory: str, zone: str
) -> None:
    read = read_place(text, gazetteer=gazetteer)
    assert read.choices == (Place(None, territory, zone, zone_guessed=True),)
    assert read.doubts == (Doubt("zone_of_capital", {"territory": territory, "zone": zone}),)


@pytest.mark.parametrize(
    ("text", "territories"),
    [("Cordoba", ["AR", "ES"]), ("Valencia", ["VE", "ES"]), ("Pristina, Serbia", ["XK", "RS"])],
)
def test_a_place_that_may_be_in_several_territories_is_asked_about(
    gazetteer: Gazetteer, text: str, territories: Sequence[str]
) -> None:
    read = read_place(text, gazetteer=gazetteer)
    assert [place.territory for place in read.choices][: len(territories)] == territories
    assert read.doubts == (Doubt("which_territory", {"text": text}),)


def test_of_120_spellings_in_many_scripts_nearly_all_come_first_and_none_is_wrong_unasked(
    gazetteer: Gazetteer,
) -> None:
    listed, wrong, asked = spellings(), [], []
    for text, city, code in listed:
        read = read_place(text, gazetteer=gazetteer)
        first = read.choices[0] if read.choices else Place(None, None, None)
        if (first.city, first.territory) != (city, code):
            (asked if read.doubts else wrong).append((text, first.city, first.territory))
    assert (len(listed), len({text for text, _, _ in listed})) == (120, 120)
    assert len(SCRIPTS) >= SCRIPTS_WANTED
    assert wrong == []
    assert len(listed) - len(asked) >= COME_FIRST, asked


def test_an_unknown_place_is_not_guessed(gazetteer: Gazetteer) -> None:
    read = read_place("Foobarville", gazetteer=gazetteer)
    assert read.choices == ()
    assert read.doubts == (Doubt("unknown_place", {"text": "Foobarville"}),)


def test_an_unknown_city_of_a_known_territory_is_kept_and_doubted(gazetteer: Gazetteer) -> None:
    read = read_place("Foobarville, Serbia", gazetteer=gazetteer)
    assert read.choices == (Place("Foobarville", "RS", "Europe/Belgrade", zone_guessed=True),)
    assert [doubt.code for doubt in read.doubts] == ["unknown_place", "zone_of_capital"]


@pytest.mark.parametrize("text", ["online", "en ligne", "Online"])
def test_online_is_understood_as_no_place(gazetteer: Gazetteer, text: str) -> None:
    assert read_place(text, gazetteer=gazetteer).choices == (Place(None, None, None),)
