"""Places around a noun that no preposition or sign parts from it."""

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final

from programme.values import Place
from reading.dates import Found
from reading.doubts import about
from reading.gazetteer import Gazetteer
from reading.lines.certain import known, spelt, sure
from reading.lines.segments import alternatives
from reading.lines.spots import NAME
from reading.places import NOWHERE, read_place
from reading.proposals import LegRead
from reading.prose.edges import WORD
from reading.prose.nouns import Noun
from reading.toponyms import is_online as no_place
from reading.wordlists import every

# "19 March, 10:00, Bishkek": the hour may stand between.
BEHIND: Final = re.compile(
    rf"\s*(?:,\s*(?:[^\W\d_]{{1,3}}\s+)?\d{{1,2}}[:.h]\d\d)?\s*[,，]\s*(?P<name>{NAME})"
)
LAST: Final = re.compile(rf"(?:\s[-–—]|,|\s(?:in|à|en|em|în|в|у|u))\s(?P<name>{NAME})$")
MOST_WORDS: Final = 3
# No preposition is longer, with what parts it from a noun.
REACH: Final = 60
IDEOGRAPHS: Final = "\u3400"


def unplaced(noun: Noun, sentence: str, gazetteer: Gazetteer) -> Noun:
    """A noun without the place that stands before it: "в Ташкенте тренинг"."""
    if not placing().search(sentence, max(0, noun.start - REACH), noun.start):
        return noun
    words = list(WORD.finditer(sentence, noun.start, noun.end))
    for count in range(min(MOST_WORDS, len(words) - 1), 0, -1):
        name = sentence[noun.start : words[count - 1].end()]
        start = words[count].start()
        # "la réunion" is no island.
        if name[:1].islower():
            continue
        if any(sure(each, gazetteer) for each in spelt(name)) and noun.head not in name:
            text = noun.text[max(0, noun.text.find(words[count].group())) :]
            return replace(noun, start=start, text=text)
    return noun


def behind(sentence: str, found: Found, gazetteer: Gazetteer) -> list[Place]:
    """The place that a comma parts from the days before it."""
    match = BEHIND.match(sentence, found.end)
    if match is None or not (sure(match["name"], gazetteer) or known(match["name"], gazetteer)):
        return []
    place = read_place(match["name"], gazetteer=gazetteer).choices[0]
    return [place] if place != NOWHERE else []


def same_place(leg: LegRead, sentence: str) -> LegRead:
    """A leg at the place before, where a sentence says so: "in the same city"."""
    found = said_of(sentence) if leg.place is None else ""
    doubts = (about("unknown_place", found),) if found else ()
    return replace(leg, doubts=(*leg.doubts, *doubts)) if found else leg


def unshared(noun: Noun) -> Noun:
    """A noun without such words behind it."""
    found = same().search(noun.text)
    if found is None or not found.start() or noun.text[found.end() :].strip():
        return noun
    text = noun.text[: found.start()].rstrip(" ,")
    return replace(noun, text=text, end=noun.start + len(text)) if text else noun


def is_online(sentence: str, found: Found) -> bool:
    """Whether the words right beside a day say that there is no place: "online, on 3 May"."""
    before, after = sentence[: found.start].split(), sentence[found.end :].split()
    beside = (" ".join(words) for words in (before[-1:], before[-2:], after[:1], after[:2]))
    return any(no_place(words.strip(" ,.;:()")) for words in beside if words)


def unsited(title: str, gazetteer: Gazetteer) -> str:
    """A heading without the place that it ends with: "Expert meeting – Dakar"."""
    found = LAST.search(title)
    if found is None or not (sure(found["name"], gazetteer) or known(found["name"], gazetteer)):
        return title
    return title[: found.start()]


@lru_cache(maxsize=8)
def said_of(sentence: str) -> str:
    """Such words of a sentence, which is asked for each of its dates; empty where it has none."""
    found = same().search(sentence)
    return found.group() if found else ""


@lru_cache(maxsize=1)
def same() -> re.Pattern[str]:
    """Words of two or more that say so."""
    found = {one for one in every("places", "same") if " " in one or one > IDEOGRAPHS}
    words = "|".join(map(re.escape, sorted(found, key=len, reverse=True)))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=1)
def placing() -> re.Pattern[str]:
    """A preposition at the end of a text."""
    words = alternatives("places", "prepositions")
    return re.compile(rf"(?:^|\s)(?:{words})\s+$", re.IGNORECASE)
