"""Where sentences end, and whether a text is made of them."""

import re
from functools import lru_cache
from typing import Final

from reading.folding import fold
from reading.phrases import Phrases
from reading.wordlists import every

IDEOGRAPHS: Final = re.compile("[\u3400-\u9fff]")
# Not after a figure or one letter: "16. maja", "No. 5", "p. 4", "e.g. this". The sign comes first,
# since a pattern that begins with it is looked for many times as fast.
# "Oct. 12" goes on.
ENDS: Final = "ary|rch|ril|May|une|uly|ust|ber|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
SHORT: Final = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|ept|Oct|Nov|Dec"
STOP: Final = re.compile(
    r"[.!?؟。！？](?:(?<=[。！？])"
    rf"|(?:(?<=[^\W\d_]{{3}}.)(?!(?<=(?:{SHORT}).)\s\d)|(?<=\d{{3}}.)|(?<=\d[hH].)|(?<=[)\"”’»%].))"
    r"(?=[\"”’)»]*(?:\s+[^\W_a-zа-я]|\s*$))"
    # "on April 22. The visit": a day behind its month ends a sentence where another begins.
    rf"|(?:(?<=(?:{ENDS})\s\d.)|(?<=(?:{ENDS})\s\d\d.))(?=\s+[A-Z][a-z]|\s*$))"
)
# What is longer is no sentence, and is looked at in pieces.
LONGEST: Final = 2000
LONG: Final = 320
FEWEST_WORDS: Final = 4


@lru_cache(maxsize=128)
def is_running(text: str) -> bool:
    """Whether a text is prose: it has a verb, and ends or goes on as sentences do."""
    stopped = STOP.search(text) is not None
    return (stopped or len(text) > LONG) and has_verb(text)


def is_several(text: str) -> bool:
    """Whether a text is several sentences, each of some words and with its stop."""
    if not STOP.search(text):
        return False
    found = [each for each in sentences(text) if each]
    return len(found) > 1 and all(
        STOP.search(each) and len(each.split()) >= FEWEST_WORDS for each in found
    )


def sentences(text: str) -> list[str]:
    """A paragraph in its sentences, each with its stop."""
    found, since = [], 0
    for match in STOP.finditer(text):
        found.append(text[since : match.end()].strip())
        since = match.end()
    found.append(text[since:].strip())
    return [each[at : at + LONGEST] for each in found for at in range(0, len(each), LONGEST)]


def has_verb(text: str) -> bool:
    """Whether one of the small verbs of our languages stands in a text."""
    if IDEOGRAPHS.search(text):
        return any(verb in text for verb in verbs() if IDEOGRAPHS.match(verb))
    return known().within(text)


@lru_cache(maxsize=1)
def known() -> Phrases:
    """They; those of one letter mean too much."""
    found = (verb for key in ("verbs", "held") for verb in every("prose", key))
    return Phrases(verb for verb in found if len(fold(verb)) > 1)


@lru_cache(maxsize=1)
def verbs() -> frozenset[str]:
    """Verbs of one word, folded; those of one letter mean too much."""
    found = {fold(verb) for key in ("verbs", "held") for verb in every("prose", key)}
    return frozenset(
        verb for verb in found if " " not in verb and (len(verb) > 1 or verb > "\u3400")
    )
