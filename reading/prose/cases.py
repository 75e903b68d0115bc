"""Words of kinds in their cases, and the phrases around them led back to the nominative."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from reading.folding import fold, fold_word
from reading.wordlists import every, words

WORD: Final = re.compile(r"[^\s,;:()\[\]«»“”„\"]+")
# "II", "5", "ЮНЕСКО" stand the same in all cases.
FIXED: Final = re.compile(r"\d[\d.–-]*|[^\W\d_a-zа-яёіїєґљњћђџ]{2,}")
ARTICLE: Final = "ال"
PAIR: Final = 2


def own(language: str) -> str:
    """A language without its country."""
    return language.partition("_")[0]


def declined(phrases: Iterable[str], language: str) -> dict[str, str]:
    """The other forms of words of kinds, each with the nominative it is of."""
    known = {phrase.lower() for phrase in phrases}
    found = ((form, phrase) for phrase in sorted(known) for form in forms(phrase, own(language)))
    declined: dict[str, str] = {}
    for form, phrase in found:
        if form not in known:
            declined.setdefault(form, phrase)
    return declined


def forms(phrase: str, language: str) -> Iterator[str]:
    """A phrase in its other cases: its adjective and its noun, or its first word alone."""
    if language == "ar":
        yield from joined(phrase)
        return
    first, _, rest = phrase.partition(" ")
    adjectives = list(obliques(first, rest, language)) if rest and " " not in rest else []
    if adjectives:
        yield from (f"{one} {noun}" for one in adjectives for noun in cases(rest, language))
    else:
        yield from (f"{form} {rest}".strip() for form in cases(first, language))


def joined(phrase: str) -> Iterator[str]:
    """An Arabic phrase with its article."""
    parts = phrase.split()
    if phrase.startswith(ARTICLE) or len(parts) > PAIR:
        return
    # Of two words the second has the article, the first only before an adjective.
    yield " ".join(f"{ARTICLE}{part}" for part in parts)
    if len(parts) == PAIR and not parts[1].startswith(ARTICLE):
        yield f"{parts[0]} {ARTICLE}{parts[1]}"


def cases(noun: str, language: str) -> Iterator[str]:
    """A noun in its other cases, by the longest end that the language has for it."""
    table = words(language).get("cases", {})
    end = longest(noun, table)
    if end is not None and len(noun) > len(end):
        yield from (noun[: len(noun) - len(end)] + other for other in table[end])


def obliques(adjective: str, noun: str, language: str) -> Iterator[str]:
    """An adjective in the other cases of its noun."""
    for oblique, basic_end in agreement(noun, language):
        if adjective.endswith(basic_end):
            yield adjective.removesuffix(basic_end) + oblique


def agreement(noun: str, language: str) -> tuple[tuple[str, str], ...]:
    """How adjectives of a noun end in its other cases, and in the nominative."""
    table = words(language).get("agreement", {})
    end = longest(noun, table)
    return pairs(language, end) if end is not None else ()


@lru_cache(maxsize=64)
def pairs(language: str, end: str) -> tuple[tuple[str, str], ...]:
    """The same for nouns with one end, the longest first."""
    found = (pair.partition("|") for pair in words(language)["agreement"][end])
    return tuple(sorted(((one, two) for one, _, two in found), key=lambda each: -len(each[0])))


def longest(noun: str, table: Iterable[str]) -> str | None:
    """The longest end of a noun that a table has."""
    return max((end for end in table if noun.endswith(end)), key=len, default=None)


def led_back(before: str, noun: str, language: str) -> tuple[int, str]:
    """Where the adjectives begin that stand right before a noun in another case.

    They as they would stand before its nominative; what does not agree with it is no part.
    """
    if "agreement" not in words(own(language)):
        return 0, before.strip()
    ends = agreement(noun.rpartition(" ")[2], own(language))
    since, kept = len(before), ""
    for word in reversed(list(WORD.finditer(before))):
        if before[word.end() : since].strip():
            break
        if fold_word(word.group()) in pointing():
            break
        plain = word.group() if FIXED.fullmatch(word.group()) else agreed(word.group(), ends)
        if not plain:
            break
        since, kept = word.start(), f"{plain} {kept}".strip()
    return since, kept


def agreed(word: str, ends: Iterable[tuple[str, str]]) -> str:
    """An adjective in the nominative; empty where a word does not end as one does."""
    for oblique, basic_end in ends:
        if word.lower().endswith(oblique) and len(word) > len(oblique) + 1:
            return word[: len(word) - len(oblique)] + basic_end
    return ""


@lru_cache(maxsize=1)
def pointing() -> frozenset[str]:
    """ "This", which is no part of a name."""
    return frozenset(map(fold, every("prose", "pointing")))
