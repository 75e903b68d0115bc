"""Phrases that name an activity: a word of a kind, with what belongs to it on either side."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from reading.dates import Found
from reading.folding import fold_word
from reading.kinds import IDEOGRAPHS
from reading.prose import signs
from reading.prose.vocabulary import (
    beginnings,
    clauses,
    heads,
    held_before,
    holding,
    introducing,
    long_beginnings,
    placing,
    small,
    trailing,
    verbs,
)

OPENING: Final = '“‘«„"「《'
QUOTED: Final = re.compile(
    r"\s*(?:[“„\"]([^“”\"]{4,200})[”“\"]|[‘]([^‘’]{4,200})[’]|«([^«»]{4,200})»|《([^》]{2,100})》)"
)
# A name in quotes right before the noun: "“Climate and Town” conference".
NAMED: Final = re.compile(
    r"(?:\"[^\"]{3,120}\"|“[^“”]{3,120}”|„[^„“”]{3,120}[“”]|«[^«»]{3,120}»|《[^《》]{2,60}》)\s*(?:[^\W\d_]+\s+)?$"
)
WORD: Final = re.compile(r"[^\s,;:()\[\]（），；：。]+")
YEARED: Final = re.compile(r"((?:19|20)\d\d)\s+[^\s]+$")
PAST: Final = re.compile(r"[a-z]{3,}ed\s+(?:in|on|at|by|to|with|from)\b")
LETTERS: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
PART: Final = re.compile(r"[\w-]")
STOPS: Final = re.compile(r"[,;:()\[\]—–（），；：。]|\s[-]\s")
MOST_LEFT: Final = 7
REACH: Final = 30
MOST_RIGHT: Final = 22


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
    since = 0
    for match in found_heads(sentence, language):
        if match.start() < since:
            continue
        dated = [each.end for each in dates if since <= each.end <= match.start() and not each.weak]
        start = left(sentence, match.start(), max([since, *dated]))
        end, quoted = right(sentence, match.end(), [each.start for each in dates], language)
        text = sentence[start:end].strip(" .,*'’‘")
        year = YEARED.match(text)
        since = end
        yield Noun(start, end, text, match.group(), quoted, year[1] if year else "")


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


def left(sentence: str, start: int, since: int) -> int:
    """Where the phrase begins: after an article, a verb, a small word or a sign."""
    if (quoted := NAMED.search(sentence, since, start)) is not None:
        return quoted.start()
    words = list(WORD.finditer(sentence, since, start))[-MOST_LEFT:]
    begin = start
    for word in reversed(words):
        between = sentence[word.end() : begin]
        if (
            STOPS.search(between)
            or fold_word(word.group()) in small()
            or fold_word(word.group()) in verbs()
            or held_before(sentence[since : word.end()])
        ):
            break
        begin = word.start()
    return signs.begin(sentence, begin, start) if IDEOGRAPHS.search(sentence) else begin


def right(sentence: str, end: int, dates: Sequence[int], language: str) -> tuple[int, str]:
    """Where it ends: behind its quotes, or before a verb, a date, a place or a sign."""
    if found := QUOTED.match(sentence, end):
        return found.end(), next(each for each in found.groups() if each)
    limit = min([each for each in dates if each >= end], default=len(sentence))
    stop = STOPS.search(sentence, end)
    limit = min(limit, stop.start() if stop else limit)
    last = end
    for word, _ in zip(WORD.finditer(sentence, end, limit), range(MOST_RIGHT), strict=False):
        if closes(sentence, word, language):
            break
        quote = QUOTED.match(sentence, word.start())
        if quote:
            return quote.end(), next(each for each in quote.groups() if each)
        last = word.end()
    while (tail := trailing().search(sentence, end, last)) is not None:
        last = tail.start()
    return (signs.end(sentence, end, last) if IDEOGRAPHS.search(sentence) else last), ""


def closes(sentence: str, word: re.Match[str], language: str) -> bool:
    """Whether a phrase ends before a word: a verb, a clause, a preposition before a name."""
    first, start = fold_word(word.group()).partition(" ")[0], word.start()
    if first in clauses():
        return True
    if (not first or first in long_beginnings()) and holding(sentence[start : start + REACH]):
        return True
    placed = word.group().casefold() in introducing() and placing(language).match(sentence, start)
    return bool(placed or PAST.match(sentence, start))
