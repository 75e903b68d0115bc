"""Which days of a sentence may be those of an activity."""

import re
from functools import lru_cache
from itertools import islice, pairwise
from typing import Final, NamedTuple

from programme.values import Precision
from reading.dates import Found
from reading.documents.days import within
from reading.lines.reader import Reader
from reading.prose.lasting import joined
from reading.prose.moved import of_paper, renewed
from reading.remarks import is_due, is_moved
from reading.wordlists import every

# "may" and "march" are verbs as well.
SHORT: Final = 6
# "INC-5.2" is no day.
CODE: Final = re.compile(r"[^\W\d_]-$")
# "Visits in 2022: 8." is a count.
# "10月12日电": the day on which an agency wrote; and "“Autumn in Bishkek”".
WROTE: Final = re.compile("[电電讯訊]")
QUOTES: Final = frozenset('«“„"《')
FIGURE: Final = re.compile(r"\s*[:=]\s*(?:[A-Z]{3}\s*)?\d[\d.,]*\s*(?:%|[^\W\d_]{5,}|[.;)]|$)")
# More dates than this in a sentence are a list that no rule of sentences reads.
MOST: Final = 12
# The day that was said before, and the new one.
PAIR: Final = 2
# A year behind a name with nothing between: "Octopus Conference 2025".
YEAR: Final = re.compile(r"\s*(?:19|20)\d\d")
CLAUSE: Final = re.compile(r"[;.!?:()]\s|,\s")
# "the school year 2018/2019 on 25 October 2018".
NEAR: Final = 8
EXACT: Final = frozenset({Precision.DAY, Precision.TIME})
# "Published on" is no longer.
REACH: Final = 40


class Dated(NamedTuple):
    """Days that may be an activity's, those that only frame them, and where names end at last."""

    days: list[Found]
    frames: list[Found]
    limits: list[Found]


def days_of(sentence: str, reader: Reader) -> Dated:
    """These days in their order; a year right behind a name is part of it."""
    every = list(islice(reader.dated(sentence), MOST))
    if every and (anew := renewed(sentence, reader)) != sentence:
        every = list(islice(reader.dated(anew), MOST))
    every = joined(sentence, every) if len(every) > 1 else every
    found = [each for each in every if usable(each, sentence)]
    cited = [each for each in every if of_paper(sentence, each.start)]
    frames = {each.end for each in found if any(is_frame(each, other) for other in found)}
    new = [each for each in unmoved(sentence, found) if each.end not in frames]
    part = {
        end
        for each in found
        if (end := each.end) in frames and YEAR.fullmatch(sentence, each.start, end)
    }
    kept = [each for each in found if each.end not in part]
    return Dated(new, [each for each in found if each.end in frames], kept + cited)


def unmoved(sentence: str, found: list[Found]) -> list[Found]:
    """Days without those that were said before, where others behind them are the new ones."""
    if len(found) < 2 or not is_moved(sentence):
        return found
    moved = (one for one, two in pairwise(found) if is_moved(sentence[one.end : two.end]))
    old = {one.end for one in moved}
    if not old and len(found) == PAIR:
        old = {found[0].end}
    return [each for each in found if each.end not in old]


def is_frame(one: Found, other: Found) -> bool:
    """Whether days are but the month, the season or the year in which later ones lie.

    "In March, a training will be given on 10-11 March".
    """
    wide, close = one.read.choices[0], other.read.choices[0]
    coarse = wide.precision not in EXACT and close.precision in EXACT
    if wide.precision is Precision.YEAR and coarse and 0 <= other.start - one.end <= NEAR:
        return True
    return coarse and one.end < other.start and within(close, wide)


def usable(found: Found, sentence: str) -> bool:
    """Whether a date in running text may be that of an activity.

    It is understood, not the verb "may", not a day by which something is due, nor that of a paper.
    """
    written = sentence[found.start : found.end]
    if written[:1].isdigit() and CODE.search(sentence, 0, found.start):
        return False
    coarse = found.read.choices and found.read.choices[0].precision not in EXACT
    if WROTE.match(sentence, found.end) or (coarse and sentence[: found.start][-1:] in QUOTES):
        return False
    if posted().search(sentence, max(0, found.start - REACH), found.start):
        return False
    if FIGURE.match(sentence, found.end) or is_denied(sentence[: found.start]):
        return False
    verb = written.isascii() and written.isalpha() and written.islower() and len(written) < SHORT
    verb = verb and written not in todays()
    if verb or len(found.read.choices) != 1 or found.read.choices[0].start is None:
        return False
    day = found.read.choices[0].precision is Precision.DAY
    due = is_due(sentence, found.start, found.end)
    return not (day and (due or of_paper(sentence, found.start)))


def is_denied(before: str) -> bool:
    """Whether the clause before a date says that something is not held then."""
    clause = CLAUSE.split(before)[-1]
    return negations().search(clause) is not None


@lru_cache(maxsize=1)
def todays() -> frozenset[str]:
    """ "today" in our languages."""
    return frozenset(every("dates", "today"))


@lru_cache(maxsize=1)
def negations() -> re.Pattern[str]:
    """ "will not meet", "no longer held"."""
    words = sorted(set(every("prose", "negations")), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=1)
def posted() -> re.Pattern[str]:
    """ "Published on:", at the end of a text."""
    words = sorted(set(every("prose", "posted")), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, words))})\s*[:：]?\s*$", re.IGNORECASE)
