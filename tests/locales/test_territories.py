"""Countries and areas carry the names of official usage, and Kosovo* its footnote, once."""

import tomllib
from datetime import date

import pytest

from locales import Catalogues, Translator, territories
from locales.catalogues import FOLDER

ENGLISH = (
    "* This designation is without prejudice to positions on status, and is in line with "
    "UNSCR 1244/1999 and the ICJ Opinion on the Kosovo declaration of independence."
)


@pytest.mark.parametrize(
    ("code", "english", "french"),
    [
        ("MD", "Republic of Moldova", "République de Moldova"),
        ("TR", "Türkiye", "Türkiye"),
        ("MK", "North Macedonia", "Macédoine du Nord"),
        ("XK", "Kosovo*", "Kosovo*"),
        ("KR", "Republic of Korea", "République de Corée"),
        ("VN", "Viet Nam", "Viet Nam"),
        ("RU", "Russian Federation", "Fédération de Russie"),
        ("BA", "Bosnia and Herzegovina", "Bosnie-Herzégovine"),
        ("CI", "Côte d’Ivoire", "Côte d’Ivoire"),
        ("CZ", "Czechia", "Tchéquie"),
        ("GB", "United Kingdom", "Royaume-Uni"),
        ("US", "United States of America", "États-Unis d’Amérique"),
        ("GE", "Georgia", "Géorgie"),
    ],
)
def test_names_are_official(
    t: Translator, fr: Translator, code: str, english: str, french: str
) -> None:
    assert (territories.name(t, code), territories.name(fr, code)) == (english, french)


@pytest.mark.parametrize(
    ("code", "on", "english"),
    [
        ("MK", date(2016, 7, 1), "The former Yugoslav Republic of Macedonia"),
        ("MK", date(2019, 2, 11), "The former Yugoslav Republic of Macedonia"),
        ("MK", date(2019, 2, 12), "North Macedonia"),
        ("TR", date(2016, 7, 1), "Turkey"),
        ("TR", date(2023, 1, 1), "Türkiye"),
        ("GE", date(2016, 7, 1), "Georgia"),
    ],
)
def test_archives_keep_the_name_of_the_time(
    t: Translator, code: str, on: date, english: str
) -> None:
    assert territories.name(t, code, on=on) == english


def test_the_footnote_is_said_once_and_only_where_it_is_due(t: Translator, fr: Translator) -> None:
    assert territories.footnotes(t, ["RS", "XK", "XK"]) == [ENGLISH]
    assert territories.footnotes(t, ["RS", "AL"]) == []
    assert territories.footnotes(fr, ["XK"])[0].startswith("* Cette désignation est sans préjudice")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Kosovo*", "XK"),
        ("kosovo", "XK"),
        (" Serbia ", "RS"),
        ("SERBIE", "RS"),
        ("Turkey", "TR"),
        ("Turquie", "TR"),
        ("turkiye", "TR"),
        ("Moldova (Republic of)", "MD"),
        ("“The former Yugoslav Republic of Macedonia”", "MK"),
        ("Cote d'Ivoire", "CI"),
        ("the Gambia", "GM"),
        ("Bosnia & Herzegovina", "BA"),
        ("USA", "US"),
        ("Gabarone", None),
        ("Belgrade", None),
        ("*", None),
        ("", None),
        ("the", None),
    ],
)
def test_what_people_write_is_read(text: str, code: str | None) -> None:
    assert territories.read(text) == code


def test_every_name_of_every_language_is_read_back(house: Catalogues) -> None:
    for language in house.languages:
        words = house.translator(language)
        assert {territories.read(territories.name(words, code)) for code in territories.CODES} == (
            territories.CODES
        )


def test_every_table_names_every_territory_and_the_same_times() -> None:
    tables = [tomllib.loads(path.read_text()) for path in FOLDER.glob("*/territories.toml")]

    assert len(tables) >= 2
    for table in tables:
        assert set(table["names"]) == territories.CODES
        assert set(table["footnotes"]) == {"XK"}
        assert not [name for name in table["names"].values() if "&" in name or " - " in name]
    times = [[(old["code"], old["until"]) for old in table["former"]] for table in tables]
    assert all(some == times[0] for some in times)


def test_an_unknown_code_is_refused(t: Translator) -> None:
    with pytest.raises(KeyError):
        territories.name(t, "ZZ")
