"""What one language reads never depends on which was read before it (Babel issue 1234)."""

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from gettext import NullTranslations
from itertools import permutations
from pathlib import Path

import pytest
from babel import Locale, localedata

from locales import Catalogues, Translator, endonym, tongue
from locales.catalogues import FOLDER, load
from locales.dates import span
from locales.words import languages
from tests.locales.shapes import SHAPES

HOUSE = Path(__file__).parents[2]
TEN = "ar en_GB es fr ro ru sr_Latn tr uk zh_Hans".split()  # noqa: SIM905 - codes
LANGUAGES = [*TEN, "he", "ja", "az", "ka"]

RENDERED = """
import json, sys
from datetime import UTC, date, datetime
from gettext import NullTranslations
from locales import Translator, endonym
from locales.dates import moment, month_heading, span, zone_city
year = [date(2016, month, 1) for month in range(1, 13)]
shown = {}
for language in sys.argv[1:]:
    t = Translator(language, NullTranslations())
    shown[language] = [endonym(language), t.number(1234567), zone_city(t, "Asia/Tbilisi")]
    for first in year:
        shown[language] += [span(t, kind, first, first) for kind in ("day", "month", "quarter")]
        shown[language].append(moment(t, datetime(2016, 7, first.month, tzinfo=UTC), "UTC"))
print(json.dumps(shown))
"""

STAND_ALONE = """
import json, sys
from babel import Locale
shown = {}
for language in sys.argv[1:]:
    locale = Locale.parse(language)
    names = [getattr(locale, what)["stand-alone"]["wide"] for what in ("months", "quarters")]
    shown[language] = [some[number] for some in names for number in (1, 2, 3, 4)]
print(json.dumps(shown))
"""


def renderings(program: str, orders: list[list[str]]) -> list[dict[str, list[str]]]:
    """What fresh processes print, each reading the languages in an order of its own."""
    started = [
        subprocess.Popen(
            [sys.executable, "-c", program, *order], stdout=subprocess.PIPE, text=True, cwd=HOUSE
        )
        for order in orders
    ]
    return [json.loads(process.communicate()[0]) for process in started]


def agree(shown: list[dict[str, list[str]]]) -> bool:
    """Whether every process read every language alike."""
    return all(some == shown[0] for some in shown)


def test_any_language_may_be_the_first_of_a_process() -> None:
    orders = [LANGUAGES[n:] + LANGUAGES[:n] for n in range(len(LANGUAGES))]
    orders.append(LANGUAGES[::-1])

    assert agree(renderings(RENDERED, orders))


def test_twin_names_standing_alone_would_leak() -> None:
    assert not agree(renderings(STAND_ALONE, [["zh_Hans", "fr", "es"], ["fr", "es", "zh_Hans"]]))


Told = Callable[[str], dict[str, str]]


@pytest.fixture(scope="module")
def every_shape() -> Told:
    """All that a language tells; in English words where it has no catalogue."""
    known = languages(FOLDER)
    words = {one: load(FOLDER, one) if one in known else NullTranslations() for one in TEN}

    def told(language: str) -> dict[str, str]:
        t = Translator(language, words[language])
        said = {shape: str(make(t)) for shape, make in SHAPES.items()}
        narrow = "".join(t.locale.days["format"]["narrow"][day] for day in range(7))
        return said | {"endonym": endonym(language), "tongue": tongue(t, "ru"), "narrow": narrow}

    return told


def standing_alone(language: str) -> dict[str, str]:
    """What must not be asked of Babel."""
    locale = Locale.parse(language)
    return {
        what: getattr(locale, what)["stand-alone"]["wide"][2] for what in ("months", "quarters")
    }


def differing(told: Told, some: list[str]) -> list[tuple[str, str]]:
    """Pairs of which the second reads otherwise than alone, Babel's memory being empty before."""
    alone = {}
    for language in some:
        localedata._cache.clear()
        alone[language] = told(language)
    found = []
    for first, second in permutations(some, 2):
        localedata._cache.clear()
        told(first)
        if told(second) != alone[second]:
            found.append((first, second))
    return found


def test_every_shape_reads_alike_after_every_other_language(every_shape: Told) -> None:
    assert not differing(every_shape, TEN)


def test_twin_of_a_pair_whose_names_stand_alone() -> None:
    assert ("fr", "es") in differing(standing_alone, ["es", "fr"])


@pytest.mark.parametrize("order", list(permutations(["en_GB", "fr", "fr", "en_GB"])))
def test_any_order_of_the_house_reads_alike(order: tuple[str, ...]) -> None:
    told = {"en_GB": "3rd quarter 2016", "fr": "3e trimestre 2016"}
    for language in order:
        words: Translator = Catalogues([language]).translator(language)
        assert span(words, "quarter", date(2016, 7, 1), date(2016, 9, 30)) == told[language]
