"""Where a phrase that names an activity begins, and where it ends."""

import re
from collections.abc import Sequence
from typing import Final

from reading.folding import fold_word
from reading.kinds import IDEOGRAPHS
from reading.prose import signs
from reading.prose.joined import further, named_pair, of_part
from reading.prose.long_verbs import held_before, holding, long_beginnings
from reading.prose.vocabulary import (
    clauses,
    introducing,
    placing,
    small,
    trailing,
    verbs,
)

QUOTED: Final = re.compile(
    r"\s*(?:[“„\"]([^“”\"]{4,200})[”“\"]|[‘]([^‘’]{4,200})[’]|«([^«»]{4,200})»|《([^》]{2,100})》)"
)
# A name in quotes right before the noun: "“Climate and Town” conference".
NAMED: Final = re.compile(
    r"(?:\"[^\"]{3,120}\"|“[^“”]{3,120}”|„[^„“”]{3,120}[“”]|«[^«»]{3,120}»|《[^《》]{2,60}》)\s*(?:(?P<behind>[^\W\d_]+)\s+)?$"
)
WORD: Final = re.compile(r"[^\s,;:()\[\]（），；：。،؛]+")
# What Turkish puts before a noun instead of a clause: "ertelenen", "düzenlenecek".
PARTICIPLE: Final = re.compile(
    r"[a-zçğıöşü]{2,}(?:[ae]n[ae]n|[ıiuü]l[ae]n|l[ae]n[ae]n|[ae]c[ae][kğ])"
)
ARABIC: Final = re.compile("[\u0621-\u064a]")
PAST: Final = re.compile(
    r"(?!(?:focus|focuss|bas)ed\s+on\b)[a-z]{3,}ed\s+(?:in|on|at|by|to|with|from)\b"
)
# A dash between two names belongs to them: "the NATO–Ukraine Commission".
STOPS: Final = re.compile(r"[,;:()\[\]—（），；：。،؛]|(?<!\w)–|–(?![^\W\d_])|\s[-]\s")
LONGEST_STOP: Final = 3
MOST_LEFT: Final = 7
REACH: Final = 30
MOST_RIGHT: Final = 22
# So many lists and treaties a name may have.
MOST_PARTS: Final = 3


def left(sentence: str, start: int, since: int) -> int:
    """Where the phrase begins: after an article, a verb, a small word or a sign."""
    quoted = NAMED.search(sentence, since, start)
    # "In the park “Victory” opens a show": what is behind the quotes may be a verb.
    if quoted and fold_word(quoted["behind"] or "") not in verbs():
        return quoted.start()
    # In Arabic what belongs to a noun follows it.
    if ARABIC.match(sentence, start):
        return start
    words = list(WORD.finditer(sentence, since, start))[-MOST_LEFT:]
    begin = start
    for word in reversed(words):
        between = sentence[word.end() : begin]
        if named_pair(sentence, start, word, begin):
            continue
        if (
            STOPS.search(between)
            or fold_word(word.group()) in small()
            or (fold_word(word.group()) in verbs() and not is_name(word))
            or held_before(sentence[since : word.end()])
            or PARTICIPLE.fullmatch(word.group())
        ):
            break
        begin = word.start()
    begin = of_part(sentence, since, begin)
    return signs.begin(sentence, begin, start) if IDEOGRAPHS.search(sentence) else begin


def is_name(word: re.Match[str]) -> bool:
    """Whether a word has a capital within its sentence: "the third Programme Committee"."""
    return word.start() > 0 and word.group()[0].isupper()


def right(sentence: str, end: int, dates: Sequence[int], language: str) -> tuple[int, str]:
    """Where it ends: behind its quotes, or before a verb, a date, a place or a sign."""
    if found := QUOTED.match(sentence, end):
        return found.end(), next(each for each in found.groups() if each)
    # In Turkish what belongs to a noun precedes it.
    if language.startswith("tr"):
        return end, ""
    limit = min([each for each in dates if each >= end], default=len(sentence))
    last, since = end, end
    for _ in range(MOST_PARTS):
        last, quoted = stretch(sentence, since, limit, language)
        onwards = None if quoted else further(sentence, end, last)
        if onwards is None or onwards > limit:
            break
        last = since = onwards
    while not quoted and (tail := trailing().search(sentence, end, last)) is not None:
        last = tail.start()
    ideographs = not quoted and IDEOGRAPHS.search(sentence)
    return (signs.end(sentence, end, last) if ideographs else last), quoted


def stretch(sentence: str, since: int, limit: int, language: str) -> tuple[int, str]:
    """Where the next verb, place or sign stands, and what is in quotes right before it."""
    stop = STOPS.search(sentence, since, limit + LONGEST_STOP)
    limit, last = min(limit, stop.start() if stop else limit), since
    for word, _ in zip(WORD.finditer(sentence, since, limit), range(MOST_RIGHT), strict=False):
        if closes(sentence, word, language):
            break
        quote = QUOTED.match(sentence, word.start())
        if quote:
            return quote.end(), next(each for each in quote.groups() if each)
        last = word.end()
    return last, ""


def closes(sentence: str, word: re.Match[str], language: str) -> bool:
    """Whether a phrase ends before a word: a verb, a clause, a preposition before a name."""
    first, start = fold_word(word.group()).partition(" ")[0], word.start()
    if first in clauses(language) and not is_name(word):
        return True
    if (not first or first in long_beginnings()) and holding(sentence[start : start + REACH]):
        return True
    placed = word.group().casefold() in introducing() and placing(language).match(sentence, start)
    return bool(placed or PAST.match(sentence, start))
