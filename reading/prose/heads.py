"""The words by which phrases that name an activity are known, in all their cases."""

import re
from functools import lru_cache
from typing import Final

from programme.values import Kind
from reading.kinds import IDEOGRAPHS
from reading.prose.cases import declined
from reading.wordlists import ALWAYS, Words, words

# What one may hand in by a day is nothing that is held.
KINDS: Final = [kind for kind in Kind if kind != Kind.CALL]
LETTERS: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@lru_cache(maxsize=16)
def heads(language: str) -> re.Pattern[str]:
    """All words of kinds in a language, and those that all read, as they are written."""
    longest = sorted({*kind_words(language), *inflected(language)}, key=len, reverse=True)
    return re.compile("|".join(map(bounded, longest)), re.IGNORECASE)


@lru_cache(maxsize=16)
def inflected(language: str) -> dict[str, str]:
    """The same words in their other cases, each with its nominative."""
    return declined(kind_words(language), language)


@lru_cache(maxsize=16)
def beginnings(language: str) -> frozenset[str]:
    """The words with which these begin, in the singular and the plural."""
    written = {*kind_words(language), *inflected(language)}
    found = {LETTERS.match(phrase.lower()) for phrase in written}
    firsts = {one.group() for one in found if one}
    return frozenset(first + end for first in firsts for end in ("", "s", "es"))


def kind_words(language: str) -> set[str]:
    """The same as a set, with what is held and is of none of our kinds: "reception"."""
    tables = [words(each) for each in {language.partition("_")[0], *ALWAYS}]
    kinds = [table.get("kinds", {}).get(kind, []) for table in tables for kind in KINDS]
    found = {phrase for each in (*kinds, *map(others, tables)) for phrase in each}
    before = [one for table in tables for one in table.get("prose", {}).get("compounds", [])]
    return found | {f"{one}-{phrase}" for one in before for phrase in found if " " not in phrase}


def others(table: Words) -> list[str]:
    """What is held and is of no kind, in one language."""
    return table.get("prose", {}).get("events", [])


def bounded(phrase: str) -> str:
    """One phrase as whole words, in the singular or the plural."""
    if IDEOGRAPHS.search(phrase):
        return re.escape(phrase)
    return r"(?<![\w-])" + re.escape(phrase).replace(r"\ ", r"\s") + r"(?:e?s)?(?![\w-])"
