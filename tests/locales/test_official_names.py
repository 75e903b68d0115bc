"""Every language names all territories as officials do, and no name is taken for another's."""

import tomllib
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from babel import Locale

from locales import territories
from locales.catalogues import FOLDER

OFFICIAL = tomllib.loads(Path(__file__).with_name("official.toml").read_text(encoding="utf-8"))
TABLES: dict[str, dict[str, Any]] = {
    path.parent.name: tomllib.loads(path.read_text(encoding="utf-8"))
    for path in sorted(FOLDER.glob("*/territories.toml"))
}
# What CLDR calls otherwise than the organisations do, in every language of the house.
POLICY = ("BO", "IR", "KP", "KR", "LA", "MD", "PS", "RU", "SY", "TZ", "VE")
ALIKE = {("ro", "MD"), ("ru", "KR")}
languages = pytest.mark.parametrize("language", TABLES)


def written(table: dict[str, Any]) -> list[tuple[str, str]]:
    """Every way to write a territory in a language, with its code."""
    return [
        *((name, code) for code, name in table["names"].items()),
        *((old["name"], old["code"]) for old in table["former"]),
        *((alias, code) for code, some in table["aliases"].items() for alias in some),
    ]


def otherwise_read(table: dict[str, Any]) -> list[tuple[str, str, str | None]]:
    return [
        (text, code, read)
        for text, code in written(table)
        if (read := territories.read(text)) != code
    ]


def from_cldr(language: str, names: dict[str, str]) -> set[str]:
    """Codes whose name is what CLDR has, where officials write another."""
    cldr = Locale.parse(language).territories
    return {code for code in POLICY if (language, code) not in ALIKE and names[code] == cldr[code]}


@languages
def test_every_territory_is_named_and_so_are_its_former_names(language: str) -> None:
    table, english = TABLES[language], TABLES["en_GB"]

    assert set(table["names"]) == territories.CODES
    assert len(set(table["names"].values())) == len(territories.CODES) >= 250
    assert [(old["code"], old["until"]) for old in table["former"]] == [
        (old["code"], old["until"]) for old in english["former"]
    ]


@languages
def test_names_are_official(language: str) -> None:
    names = TABLES[language]["names"]
    given = {code: some[language] for code, some in OFFICIAL.items() if language in some}

    assert {code: names[code] for code in given} == given
    assert not from_cldr(language, names)


def test_twin_of_a_table_straight_from_cldr_is_found() -> None:
    cldr = dict(Locale.parse("es").territories)
    assert from_cldr("es", cldr) == set(POLICY)


@languages
def test_every_way_to_write_a_territory_is_read_as_that_one(language: str) -> None:
    assert not otherwise_read(TABLES[language])


def test_twin_of_a_name_that_stands_for_two_is_found() -> None:
    table = {"names": {"GE": "Georgia", "AM": "Грузия"}, "former": [], "aliases": {}}
    assert {(text, code) for text, code, _ in otherwise_read(table)} <= {("Грузия", "AM")}
    assert otherwise_read(table)


@languages
def test_names_are_written_with_care(language: str) -> None:
    said = [text for text, _ in written(TABLES[language])]

    assert not [text for text in TABLES[language]["names"].values() if "'" in text or "&" in text]
    assert not [text for text in said if text != unicodedata.normalize("NFC", text.strip())]
    assert not [text for text in said if set(text) & set("ŞşŢţ") and language == "ro"]


@languages
def test_the_asterisk_has_its_footnote_in_the_language(language: str) -> None:
    table = TABLES[language]

    assert [code for code, name in table["names"].items() if "*" in name] == ["XK"]
    assert set(table["footnotes"]) == {"XK"}
    assert table["footnotes"]["XK"].startswith("* ")
    assert "1244" in table["footnotes"]["XK"]
    texts = [other["footnotes"]["XK"] for other in TABLES.values()]
    assert texts.count(table["footnotes"]["XK"]) == 1
