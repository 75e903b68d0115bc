"""What a sentence says an activity is called, behind its noun: "a course entitled …"."""

import re
from functools import lru_cache
from typing import Final

from reading.dates import Found
from reading.folding import fold
from reading.kinds import has_kind_word
from reading.layouts.sentences import has_verb
from reading.prose.edges import QUOTED
from reading.prose.hosts import alternatives
from reading.prose.nouns import Noun
from reading.wordlists import every

# Between a noun and what it is called stands at most a place, or its days.
REACH: Final = 70
FEW: Final = 3
MOST_WORDS: Final = 16
# So many words, a place, may stand before what a meeting is about.
NEAR: Final = 6
PLAIN: Final = re.compile(r"[^\W\d_a-z][^.;:!?()\n\"“”«»]{4,140}")
CLOSED: Final = re.compile(r"[.;:!?]\s")


def themed(noun: Noun, sentence: str, until: int) -> tuple[str, bool]:
    """The name that it is given, and whether that stands by itself; empty where it has none.

    ``until`` is where the next noun begins.
    """
    if noun.quoted:
        return "", False
    found = naming().search(sentence, noun.end, min(until, noun.end + REACH))
    if found is None or CLOSED.search(sentence[noun.end : found.start()]):
        return "", False
    quoted = QUOTED.match(sentence, found.end())
    if quoted:
        name = next(each for each in quoted.groups() if each).strip(" ,.")
        return name, len(name.split()) >= FEW
    plain = PLAIN.match(sentence, found.end()) if found["sign"] else None
    name = plain.group().strip(" ,.") if plain else ""
    return (name, False) if len(name.split()) <= MOST_WORDS else ("", False)


def topical(title: str, sentence: str, noun: Noun, found: Found) -> str:
    """A title of its kind alone with what is spoken of, from behind its days or place."""
    named = any(word[:1].isupper() for word in noun.text.split()[1:])
    if noun.quoted or named or len(title.split()) > FEW:
        return title
    since = max(noun.end, found.end)
    match = about().search(sentence, since)
    gap = sentence[since : match.start()] if match else ""
    if (
        match is None
        or CLOSED.search(gap)
        or len(gap.split()) > NEAR
        or has_verb(gap)
        or has_kind_word(gap)
    ):
        return title
    return f"{title} {match[1].strip()}"


def is_pointing(sentence: str, noun: Noun) -> bool:
    """Whether a sentence begins by pointing at what stands above it: "This consultation"."""
    return fold(sentence[: noun.start]) in pointing()


def begins_so(sentence: str) -> bool:
    """Whether the first word of a sentence does."""
    return fold(sentence.partition(" ")[0]) in pointing()


@lru_cache(maxsize=1)
def pointing() -> frozenset[str]:
    """Words that do so."""
    return frozenset(map(fold, every("prose", "pointing")))


@lru_cache(maxsize=1)
def about() -> re.Pattern[str]:
    """ "on" and what stands behind it, up to a sign or another clause."""
    words, never = alternatives("about"), alternatives("never_about")
    ends = alternatives("relatives")
    return re.compile(
        rf"\s((?:{words})\s(?!(?:{never})(?!\w))[^\W\dA-Z][^.;:,()]{{5,110}}?)(?=\s(?:{ends})\s|[.;:,()]|$)"
    )


@lru_cache(maxsize=1)
def naming() -> re.Pattern[str]:
    """ "entitled", "on the following topic:"."""
    words = alternatives("entitled")
    return re.compile(rf"(?<!\w)(?:{words})\s*(?P<sign>[:：])?[\s,]*(?=\S)", re.IGNORECASE)
