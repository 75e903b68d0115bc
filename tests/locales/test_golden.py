"""What every language writes, against a table that was typed by hand and read line by line."""

import re
import tomllib
from pathlib import Path

import pytest

from locales import Catalogues, Translator
from locales.catalogues import FOLDER, po_path
from locales.inspection import forms
from locales.pofiles import read
from locales.words import languages
from tests.locales.shapes import SHAPES

TABLES = Path(__file__).parent / "golden"
TEN = frozenset("ar en_GB es fr ro ru sr_Latn tr uk zh_Hans".split())  # noqa: SIM905 - codes
HERE = languages(FOLDER)
# What keeps words and figures together on a line, or gives them a direction; see the tests below.
UNSEEN = str.maketrans("\u00a0\u202f\u2009", "   ", "\u2068\u2069\u200f\u200e")


def golden(language: str) -> dict[str, str]:
    return tomllib.loads((TABLES / f"{language}.toml").read_text(encoding="utf-8"))


def rendered(t: Translator) -> dict[str, str]:
    return {shape: str(make(t)) for shape, make in SHAPES.items()}


def seen(text: str) -> str:
    return text.translate(UNSEEN)


@pytest.fixture(scope="module")
def spoken() -> Catalogues:
    return Catalogues(HERE)


def test_the_table_has_every_shape_in_ten_languages_and_in_every_one_spoken() -> None:
    tables = {path.stem for path in TABLES.glob("*.toml")}

    assert set(HERE) | TEN == tables
    assert {language: set(golden(language)) ^ set(SHAPES) for language in tables} == {
        language: set() for language in tables
    }


@pytest.mark.parametrize("language", HERE)
def test_every_shape_reads_as_the_table_says(spoken: Catalogues, language: str) -> None:
    said = rendered(spoken.translator(language))

    assert {shape: seen(text) for shape, text in said.items()} == golden(language)


@pytest.mark.parametrize("language", HERE)
def test_digits_are_latin_and_hours_are_of_24(spoken: Catalogues, language: str) -> None:
    said = " ".join(rendered(spoken.translator(language)).values())

    assert {char for char in said if char.isdigit()} <= set("0123456789")
    assert not re.search(r"\b[ap]\.?m\.?\b|[上下]午|[صم]\b$", said, re.IGNORECASE)
    assert "16:00" in seen(said)


@pytest.mark.parametrize("language", HERE)
def test_a_year_and_its_word_and_a_sum_and_its_currency_stay_on_one_line(
    spoken: Catalogues, language: str
) -> None:
    said = rendered(spoken.translator(language))

    assert not re.search(r"\d (?:г|р)(?:г|р)?\.", " ".join(said.values()))
    assert " " not in said["number"] + said["euros"] + said["lei"]


@pytest.mark.parametrize("language", HERE)
def test_no_sentence_ends_with_two_full_stops_after_a_date(language: str) -> None:
    if not golden(language)["day"].endswith("."):
        return
    patterns = {"{date} {year}", "{quarter} {year}"}
    catalogue = read(po_path(FOLDER, language), language)
    said = [form for message in catalogue if message.id not in patterns for form in forms(message)]

    assert [text for text in said if "{" in text]
    assert not [text for text in said if re.search(r"\{(days|date|span)\}(</\w+>)*\.", text)]
