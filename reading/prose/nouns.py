"""Phrases that name an activity: a word of a kind, with what belongs to it on either side."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

from reading.dates import Found
from reading.kinds import IDEOGRAPHS
from reading.prose.cases import ARTICLE, led_back
from reading.prose.edges import left, right
from reading.prose.heads import beginnings, heads, inflected
from reading.prose.objects import objects

YEARED: Final = re.compile(r"((?:19|20)\d\d)\s+[^\s]+$")
LETTERS: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# "the Board's decision" is none of the Board.
OWNING: Final = re.compile(r"['’]s?\s(?=[a-z])")
# "“Ask the Regulator”, our webinar series".
APPOSED: Final = re.compile(r"[\"“«]([^\"“”«»]{3,80})[\"”»],\s(?:[^\W\d_]{1,6}\s)?$")
# What stands in quotes; those that are the same at both ends may be anything.
QUOTES: Final = re.compile(r"[«“„《]([^«»“”„《》\"]{12,200})[»”“》\"]")
PART: Final = re.compile(r"[\w-]")


@dataclass(frozen=True)
class Noun:
    """``sentence[start:end]``, the word in it that names the kind, and what stands in quotes."""

    start: int
    end: int
    text: str
    head: str
    quoted: str = ""
    # Of a noun that stands right behind its year: "the 2014 summit".
    year: str = ""


def nouns(sentence: str, dates: Sequence[Found], language: str) -> Iterator[Noun]:
    """Every such phrase of a sentence, from left to right; none begins within another."""
    found = list(of_kinds(sentence, dates, language))
    others = [
        Noun(start, end, sentence[start:end], sentence[start:end])
        for start, end in objects(sentence, dates)
        if not any(one.start < end and start < one.end for one in found)
    ]
    yield from sorted((*found, *others), key=lambda one: one.start)


def of_kinds(sentence: str, dates: Sequence[Found], language: str) -> Iterator[Noun]:
    """Those that have a word of a kind."""
    since = 0
    matches = list(found_heads(sentence, language))
    for match, following in zip_longest(matches, matches[1:]):
        # In Turkish the last word of a compound is held: "Çalışma Grubu toplantısı".
        if language.startswith("tr") and following and is_compound(sentence, match, following):
            continue
        if match.start() < since or OWNING.match(sentence, match.end()):
            continue
        dated = [each.end for each in dates if since <= each.end <= match.start() and not each.weak]
        start = left(sentence, match.start(), max([since, *dated]))
        end, quoted = right(sentence, match.end(), [each.start for each in dates], language)
        head, text = match.group(), sentence[start:end]
        basic = inflected(language).get(head.lower())
        if basic and not head.startswith(ARTICLE):
            # The words before it are as they would be before its nominative.
            within, before = led_back(sentence[start : match.start()], basic, language)
            head, start = basic, start + within
            text = f"{before} {basic}{sentence[match.end() : end]}"
        text = text.strip(" .,*'’‘")
        year = YEARED.match(text)
        name = None if quoted else APPOSED.search(sentence, since, start)
        if name:
            text = f"{text} “{name[1]}”"
        if within_quotes := enclosed(sentence, match.start(), match.end()):
            start, end, text, quoted = *within_quotes.span(), *within_quotes.group(0, 1)
        since = end
        yield Noun(start, end, text, head, quoted, year[1] if year else "")


def enclosed(sentence: str, start: int, end: int) -> re.Match[str] | None:
    """The quotes that a word stands in, where they hold more than its own phrase."""
    if not any(sign in sentence for sign in "«“„《"):
        return None
    return next(
        (one for one in QUOTES.finditer(sentence) if one.start() < start and end < one.end()), None
    )


def is_compound(sentence: str, one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether nothing but a blank stands between two words of kinds."""
    return sentence[one.end() : other.start()].isspace()


def found_heads(sentence: str, language: str) -> Iterator[re.Match[str]]:
    """Words of kinds, from left to right; only words with which one begins are looked at closer."""
    pattern, lower = heads(language), sentence.lower()
    if len(lower) != len(sentence) or IDEOGRAPHS.search(sentence):
        yield from pattern.finditer(sentence)
        return
    since, firsts = 0, beginnings(language).intersection(LETTERS.findall(lower))
    for at in sorted(at for first in firsts for at in places(first, lower)):
        match = pattern.match(sentence, at) if at >= since else None
        if match:
            since = match.end()
            yield match


def places(word: str, text: str) -> Iterator[int]:
    """Where a word stands in a text, and is not part of another."""
    at = text.find(word)
    while at >= 0:
        after = at + len(word)
        if not PART.match(text, after) and (not at or not PART.match(text, at - 1)):
            yield at
        at = text.find(word, after)
