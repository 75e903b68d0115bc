"""A second place or day of one activity in its sentence: "in Niamey on 3 May, then in Lomé"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from programme.values import Place
from reading.dates import Found
from reading.folding import fold, fold_word
from reading.gazetteer import Gazetteer
from reading.lines.spots import listed, placing
from reading.proposals import LegRead, Proposal
from reading.prose.around import Around
from reading.prose.attaching import is_fine
from reading.prose.edges import WORD
from reading.prose.spots import bracketed
from reading.prose.vocabulary import small
from reading.wordlists import every

# What stands between two dates of one activity is no longer.
MOST_WORDS = 10
# "in Tartu (…) and was concluded in Tallinn (…)".
ENCLOSED = re.compile(r"\s*[)）][^()（）.;!?]{3,60}[(（]\s*")
# A place right behind a date begins so soon.
NEAR = 2


def further(around: Around, found: Found, told: Sequence[Proposal]) -> Proposal | None:
    """What was told of last with one more leg; None where a date belongs to something else."""
    sentence = around.sentence
    before = [each for each in around.dates if each.end <= found.start]
    if not before or not told or told[-1].source != sentence or not is_fine(found):
        return None
    since, last = before[-1].end, told[-1]
    if not last.legs or last.legs[-1].days != before[-1].read.choices[0]:
        return None
    if any(since <= noun.start < found.start for noun in around.named):
        return None
    gap = sentence[since : found.start]
    gazetteer = around.reader.gazetteer
    enclosed = bracketed(gap, gazetteer) if ENCLOSED.fullmatch(gap) else []
    if not (enclosed or is_joined(gap)):
        return None
    places = enclosed or places_in(gap, gazetteer) or behind(sentence, found, gazetteer)
    if not places and is_bare(gap) and (same := last.legs[-1].place):
        places = [same]
    # "In Niamey on 3 May, in Lomé on 9 May"; without a place a comma may part anything.
    if not (places or is_and(gap) or is_bare(gap)):
        return None
    days, doubts = found.read.choices[0], found.read.doubts
    legs = [LegRead(place, days, sentence, doubts, found.read.zone) for place in places or (None,)]
    return replace(last, legs=(*last.legs, *legs))


def is_joined(gap: str) -> bool:
    """Whether "and", "then" or a comma parts two dates, and but small words and names with it."""
    words = [word.group() for word in WORD.finditer(gap)]
    others = [word for word in words if not word[:1].isupper()]
    known = all(fold_word(word) in between() for word in others)
    linked = is_and(gap) or gap.lstrip().startswith(",") or gap.rstrip().endswith(",")
    return len(words) <= MOST_WORDS and known and linked


def is_bare(gap: str) -> bool:
    """Whether only a comma or "and" stands between two dates."""
    words = [fold_word(word.group()) for word in WORD.finditer(gap)]
    return joints().issuperset(words) and len(words) <= 1


def is_and(gap: str) -> bool:
    """Whether "and" or "then" is among some words."""
    return any(fold_word(word.group()) in joints() for word in WORD.finditer(gap))


def behind(sentence: str, found: Found, gazetteer: Gazetteer) -> list[Place]:
    """The place right behind a date."""
    found_in = placing().search(sentence, max(0, found.end - 1))
    if found_in is None or found_in.start() > found.end + NEAR:
        return []
    return listed(found_in["names"].strip(" ,"), gazetteer)[:1]


def places_in(gap: str, gazetteer: Gazetteer) -> list[Place]:
    """The place between two dates that belongs to the second: behind "and"."""
    for match in placing().finditer(gap):
        first = [fold_word(word.group()) for word in WORD.finditer(gap, 0, match.start())]
        if gap.lstrip().startswith(",") or not joints().isdisjoint(first):
            return listed(match["names"].strip(" ,"), gazetteer)[:1]
    return []


@lru_cache(maxsize=1)
def joints() -> frozenset[str]:
    """ "And", "then", by their last words."""
    found = (*every("dates", "both"), *every("places", "then"))
    return frozenset(fold(word).split()[-1] for word in found if fold(word))


@lru_cache(maxsize=1)
def between() -> frozenset[str]:
    """Small words that may stand between two dates of one activity."""
    lists = (every("dates", "filler"), every("places", "then"), every("dates", "both"))
    found = {part for words in lists for word in words for part in fold(word).split()}
    return frozenset(found) | small()
