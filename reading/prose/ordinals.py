"""Activities that a sentence names by their number alone: "the first in Paris in April 2010"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from reading.dates import Found
from reading.doubts import about
from reading.gazetteer import Gazetteer
from reading.kinds import kind_of
from reading.lines.reader import Reader
from reading.proposals import LegRead, Proposal
from reading.prose.nouns import Noun
from reading.prose.numbers import counted, numbered
from reading.prose.spots import spots
from reading.wordlists import every

REACH: Final = 60
PLURAL: Final = re.compile(r"(?<=[^\W\d_]{3})s$")


def elliptic(
    sentence: str, found: Found, named: Sequence[Noun], told: Sequence[Proposal], reader: Reader
) -> Proposal | None:
    """The activity that a number before a date stands for, of the noun before it."""
    begin = max(0, found.start - REACH)
    numbers = list(ordinals().finditer(sentence, begin, found.end))
    before = [noun for noun in named if noun.end <= (numbers[-1].start() if numbers else 0)]
    if not numbers or not before:
        return None
    number, noun = numbers[-1], before[-1]
    if noun.end > number.start() or sentence[number.end() : found.start].count(",") > 2:
        return None
    again = bool(told) and told[-1].source == sentence and not plural(noun)
    title = numbered(told[-1].title if again else single(noun), number["number"])
    return proposal(sentence, found, replace(noun, start=number.start()), title, reader.gazetteer)


def plural(noun: Noun) -> bool:
    """Whether a noun names several of its kind."""
    return noun.head.endswith("s") or noun.text.endswith("s")


def single(noun: Noun) -> str:
    """One of what a noun names, without their number: "two World Summits on water"."""
    text = counted(noun.text)
    if noun.head.endswith("s"):
        return text.replace(noun.head, PLURAL.sub("", noun.head), 1)
    return PLURAL.sub("", text)


def proposal(sentence: str, found: Found, noun: Noun, title: str, gazetteer: Gazetteer) -> Proposal:
    """It as a proposal."""
    places = spots(sentence, noun, found, gazetteer)
    leg = LegRead(None, found.read.choices[0], sentence, found.read.doubts)
    legs = tuple(replace(leg, place=place) for place in places) or (leg,)
    kind = kind_of(title, legs=len(legs))
    return Proposal(title, kind, (), None, legs, (about("from_prose", sentence),), sentence)


@lru_cache(maxsize=1)
def ordinals() -> re.Pattern[str]:
    """ "the first in", "a second in"."""
    words = "|".join(sorted({re.escape(word) for word in every("prose", "ordinal")}))
    return re.compile(rf"\b(?:the|a)\s+(?P<number>{words})\s+(?=in\b|at\b|on\b)", re.IGNORECASE)
