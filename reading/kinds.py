"""The kind of an activity by the words of its title; the words are data, in ``reading/words``."""

import re
from functools import lru_cache
from typing import Final

from programme.values import Kind
from reading.folding import fold
from reading.wordlists import every

WORDS: Final = re.compile(r"\w+")
IDEOGRAPHS: Final = re.compile("[\u3400-\u9fff]")
ARTICLE: Final = "ال"
# Arabic writes its article together with the word.
DEFINITE: Final = re.compile(rf"(?<!\w){ARTICLE}(?=\w{{3}})")
# A title says early what it is of: "Regional training course".
FIRST: Final = 3
# What becomes a mission when it goes to several places; the others keep their kind.
TRAVELLING: Final = frozenset({None, Kind.MEETING})


def kind_of(title: str, *, legs: int, online: bool = False) -> Kind | None:
    """The kind that a title's first kind word names; several legs make a mission of a meeting.

    ``online`` says that the text has "online" in the place of a place.
    """
    if online:
        return Kind.ONLINE
    found = first_of(fold(title))
    kind = table()[singular(found.group())] if found else None
    return Kind.MISSION if legs > 1 and kind in TRAVELLING else kind


def has_kind_word(text: str) -> bool:
    """Whether a piece of text speaks of an activity, and so names no place."""
    return first_of(fold(text)) is not None


def begins_so(text: str) -> bool:
    """Whether a line begins as the title of an activity: one of its first words names a kind."""
    return not text[:1].islower() and has_kind_word(" ".join(text.split()[:FIRST]))


def first_of(folded: str) -> re.Match[str] | None:
    """The first kind word; only words with which one begins are looked at closer."""
    if IDEOGRAPHS.search(folded):
        return pattern().search(folded)
    if ARTICLE in folded:
        folded = DEFINITE.sub("", folded)
    if beginnings().isdisjoint(WORDS.findall(folded)):
        return None
    begun = (word for word in WORDS.finditer(folded) if word.group() in beginnings())
    return next(
        filter(None, (begun_by(one.group()).match(folded, one.start()) for one in begun)), None
    )


@lru_cache(maxsize=1024)
def begun_by(word: str) -> re.Pattern[str]:
    """The kind words that begin with a word, the longest first."""
    phrases = (one for one in longest_first() if word in {one.split()[0], one.split()[0] + "s"})
    return re.compile("|".join(map(bounded, phrases)))


@lru_cache(maxsize=1)
def beginnings() -> frozenset[str]:
    """The words with which kind words begin, in the singular and the plural."""
    firsts = {phrase.split()[0] for phrase in table()}
    return frozenset(first + end for first in firsts for end in ("", "s"))


@lru_cache(maxsize=1)
def table() -> dict[str, Kind]:
    """Folded phrase in the singular, without articles, to the kind it names."""
    phrases = ((DEFINITE.sub("", fold(one)), kind) for kind in Kind for one in every("kinds", kind))
    return {singular(phrase): kind for phrase, kind in phrases}


@lru_cache(maxsize=1)
def pattern() -> re.Pattern[str]:
    """All kind words as whole words, the longest first, with or without the plural's s."""
    return re.compile("|".join(map(bounded, longest_first())))


def longest_first() -> list[str]:
    """The same phrases."""
    return sorted(table(), key=len, reverse=True)


def bounded(phrase: str) -> str:
    """A phrase as a pattern; ideographs have no bounds of words."""
    if IDEOGRAPHS.search(phrase):
        return re.escape(phrase)
    return r"\b" + r"s?\ ".join(map(re.escape, phrase.split())) + r"s?\b"


def singular(phrase: str) -> str:
    """The phrase without the s at the end of its words; only ever compared with its like."""
    return " ".join(word.removesuffix("s") for word in phrase.split())
