"""What a sentence says an activity is called, behind its noun: "a course entitled …"."""

import re
from functools import lru_cache
from typing import Final

from reading.prose.edges import QUOTED
from reading.prose.hosts import alternatives
from reading.prose.nouns import Noun

# Between a noun and what it is called stands at most a place, or its days.
REACH: Final = 70
FEW: Final = 3
MOST_WORDS: Final = 16
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


@lru_cache(maxsize=1)
def naming() -> re.Pattern[str]:
    """ "entitled", "on the following topic:"."""
    words = alternatives("entitled")
    return re.compile(rf"(?<!\w)(?:{words})\s*(?P<sign>[:：])?[\s,]*(?=\S)", re.IGNORECASE)
