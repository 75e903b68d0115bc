"""Houses and halls that stand beside their town: "București, Palatul Parlamentului"."""

import re
from functools import lru_cache
from typing import Final

from reading.folding import fold
from reading.lines.segments import beginnings
from reading.wordlists import every

EDGES: Final = " \t,.:–—-，。、：،"
COMMAS: Final = (",", "，", "،", "–", "—", " -")
# Before the street, in French: "700, avenue …".
HOUSE: Final = re.compile(r",\s*\d+,\s*$")
MOST_WORDS: Final = 7
MOST: Final = 3
IDEOGRAPH: Final = "\u3400"


def is_venue(text: str) -> bool:
    """Whether a piece of text names a house or a hall: it begins or ends with the word for one."""
    words = fold(text).split()
    if not 0 < len(words) <= MOST_WORDS:
        return False
    if any(sign.isdigit() for sign in text):
        return street().match(text.strip()) is not None
    if words[-1] > IDEOGRAPH:
        return words[-1].endswith(signs())
    return words[0] in venues() or words[-1] in venues() or " ".join(words) in seats()


def unvenued(text: str) -> str:
    """A title without the venue behind its last comma, and without the street behind that."""
    for _ in range(MOST):
        shorter = without_last(text)
        if shorter == text:
            break
        text = shorter
    return text


def without_last(text: str) -> str:
    """A title without one such piece."""
    starts = beginnings(text)
    if len(starts) < 2 or not is_venue(text[starts[0] :].strip(EDGES)):
        return text
    before = HOUSE.sub(",", text[: starts[0]]).rstrip()
    return before.rstrip(EDGES) if before.endswith(COMMAS) else text


@lru_cache(maxsize=1)
def street() -> re.Pattern[str]:
    """A street with its house: "38, rue des Lilas", "str. Independenței nr. 74"."""
    words = sorted({*every("places", "streets")}, key=len, reverse=True)
    names = "|".join(map(re.escape, words))
    return re.compile(rf"(?:\d+\s?(?:bis|ter|[a-z])?,?\s+)?(?:{names})\.?\s+\S", re.IGNORECASE)


@lru_cache(maxsize=1)
def venues() -> frozenset[str]:
    """Words for houses and halls."""
    return frozenset(fold(word) for word in every("places", "venues"))


@lru_cache(maxsize=1)
def seats() -> frozenset[str]:
    """Words for the office's own house."""
    return frozenset(fold(word) for word in every("places", "seat"))


@lru_cache(maxsize=1)
def signs() -> tuple[str, ...]:
    """The same in ideographs."""
    return tuple(word for word in every("places", "venues") if word > IDEOGRAPH)
