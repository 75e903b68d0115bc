"""What a word of a date may be: names from CLDR, small words from our own lists."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from babel import Locale, UnknownLocaleError

from reading.folding import fold
from reading.wordlists import ALWAYS, every, words

WIDTHS: Final = ("wide", "abbreviated")
# The letter by which a form (see `forms`) knows each list of small words.
SMALL: Final = {"unknown": "B", "until": "S", "both": "&", "filler": "G"}
# Only en_GB writes "Sept", and Serbian is written in two scripts.
SPELLINGS: Final = {"en": ("en", "en_GB"), "sr": ("sr", "sr_Latn")}
RELATIVE: Final = {"today": 0, "tomorrow": 1}
NUMBERED: Final = re.compile(r"(\d+)[^\W\d_]+")


@dataclass(frozen=True)
class Entry:
    """What a phrase may be: its class, and its number where it has one."""

    letter: str
    value: int = 0


@dataclass(frozen=True)
class Lexicon:
    """All phrases of the languages read together, keyed by their folded words.

    A phrase has several entries where languages differ: "mar" is March and mardi.
    """

    phrases: dict[tuple[str, ...], tuple[Entry, ...]]
    ordinals: frozenset[str]
    numbers: dict[str, int]
    never: frozenset[str]
    longest: int


@lru_cache(maxsize=64)
def lexicon(language: str) -> Lexicon:
    """English and French with the reader's language, whose own words win where two agree."""
    short = language.replace("-", "_").split("_")[0].lower()
    phrases: dict[tuple[str, ...], tuple[Entry, ...]] = {}
    ordinals: set[str] = set()
    numbers: dict[str, int] = {}
    for each in dict.fromkeys((short, *ALWAYS)):
        small: dict[str, Any] = words(each).get("dates", {})
        ordinals.update(fold(suffix) for suffix in small.get("ordinals", []))
        numbers.update({fold(word): n for word, n in small.get("numbers", {}).items()})
        for phrase, entry in (*names(each), *small_words(small)):
            key = keyed(phrase)
            known = phrases.get(key, ())
            if key and all(entry.letter != other.letter for other in known):
                phrases[key] = (*known, entry)
    return Lexicon(
        phrases,
        frozenset(ordinals),
        numbers,
        frozenset(every("dates", "never")),
        max(map(len, phrases)),
    )


def keyed(phrase: str) -> tuple[str, ...]:
    """A phrase as tokens have it: apostrophes part words, and "3rd" is 3."""
    return tuple(NUMBERED.sub(r"\1", word) for word in fold(phrase.replace("'", " ")).split())


def names(language: str) -> Iterator[tuple[str, Entry]]:
    """Months, quarters and weekdays.

    In format context only: a stand-alone lookup writes into what Babel's locales share (#1234).
    """
    for locale in locales(language):
        for letter, table in (("M", locale.months), ("Q", locale.quarters), ("W", locale.days)):
            for width in WIDTHS:
                for number, name in table["format"][width].items():
                    yield name, Entry(letter, int(number))


def locales(language: str) -> Iterator[Locale]:
    """Babel's locales for a language."""
    for identifier in SPELLINGS.get(language, (language,)):
        try:
            yield Locale.parse(identifier)
        except (UnknownLocaleError, ValueError):
            continue


def small_words(small: dict[str, list[str]]) -> Iterator[tuple[str, Entry]]:
    """The phrases of one of our lists."""
    for key, letter in SMALL.items():
        for phrase in small.get(key, []):
            yield phrase, Entry(letter)
    for key, days in RELATIVE.items():
        for phrase in small.get(key, []):
            yield phrase, Entry("R", days)
