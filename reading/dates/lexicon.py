"""What a word of a date may be: names from CLDR, small words from our own lists."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from babel import Locale, UnknownLocaleError

from reading.dates.phrases import Entry, keyed, small_phrases
from reading.folding import fold
from reading.wordlists import ALWAYS, every, words

__all__ = ["Entry", "Lexicon", "lexicon", "names"]

WIDTHS: Final = ("wide", "abbreviated")
DATED: Final = frozenset("MQLEBR")
WORDS: Final = re.compile(r"[^\W_]+")
# A year, two figures with a sign between, or a figure before 年, 月 or 日. All begin with the same
# signs, so that a text without them is told at once.
FIGURES: Final = re.compile(
    r"[\d季半待旬](?:(?<=[季半待旬])|(?<![\d].)(?:(?<=1)9|(?<=2)[01])\d\d(?!\d)"
    r"|\s?[-–./年月日号]\s?\d|\s?[年月日号])"
)
# Only en_GB writes "Sept", Serbian has two scripts, and Arabic months differ by country.
SPELLINGS: Final = {
    "en": ("en", "en_GB"),
    "sr": ("sr", "sr_Latn"),
    "ar": ("ar", "ar_MA", "ar_DZ", "ar_JO"),
}


@dataclass(frozen=True)
class Lexicon:
    """All phrases of the languages read together, keyed by their folded words.

    A phrase has several entries where languages differ: "mar" is March and mardi.
    """

    phrases: dict[tuple[str, ...], tuple[Entry, ...]]
    beginnings: frozenset[str]
    # Those of phrases of several words.
    longer: frozenset[str]
    ordinals: frozenset[str]
    numbers: dict[str, int]
    never: frozenset[str]
    between: frozenset[str]
    longest: int
    # Words that a date may have; no other changes anything.
    words: frozenset[str]
    # Words without which, and without a figure, a text has no date.
    dated: frozenset[str]

    def may_date(self, text: str) -> bool:
        """Whether a text could have a date in it; quick, since most texts have none.

        Days without a month, which only a heading can complete, are not looked for.
        """
        if FIGURES.search(text):
            return True
        return not self.dated.isdisjoint(WORDS.findall(text.casefold()))


@lru_cache(maxsize=64)
def lexicon(language: str) -> Lexicon:
    """English and French with the reader's language, whose own words win where two agree."""
    short = language.replace("-", "_").split("_")[0].lower()
    phrases: dict[tuple[str, ...], tuple[Entry, ...]] = {}
    ordinals: set[str] = set()
    numbers: dict[str, int] = {}
    dated: set[str] = set()
    for each in dict.fromkeys((short, *ALWAYS)):
        small: dict[str, Any] = words(each).get("dates", {})
        ordinals.update(fold(suffix) for suffix in small.get("ordinals", []))
        numbers.update({fold(word): n for word, n in small.get("numbers", {}).items()})
        for phrase, entry in (*names(each), *small_phrases(small)):
            key = keyed(phrase)
            known = phrases.get(key, ())
            if key and entry.letter in DATED:
                dated.update((key[-1], phrase.casefold().split()[-1].strip(".")))
            if key and all(entry.letter != other.letter for other in known):
                phrases[key] = (*known, entry)
    return Lexicon(
        phrases,
        frozenset(key[0] for key in phrases),
        frozenset(key[0] for key in phrases if len(key) > 1),
        frozenset(ordinals),
        numbers,
        frozenset(every("dates", "never")),
        frozenset(fold(word) for word in every("dates", "between")),
        max(map(len, phrases)),
        frozenset((*(word for key in phrases for word in key), *ordinals, *numbers)),
        frozenset(dated),
    )


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
