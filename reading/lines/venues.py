"""Houses and halls that stand beside their town: "București, Palatul Parlamentului"."""

from functools import lru_cache
from typing import Final

from reading.folding import fold
from reading.lines.segments import beginnings
from reading.wordlists import every

EDGES: Final = " \t,.:–—-，。、：،"
COMMAS: Final = (",", "，", "،", "–", "—")
MOST_WORDS: Final = 7
IDEOGRAPH: Final = "\u3400"


def is_venue(text: str) -> bool:
    """Whether a piece of text names a house or a hall: it begins or ends with the word for one."""
    words = fold(text).split()
    if not 0 < len(words) <= MOST_WORDS or any(sign.isdigit() for sign in text):
        return False
    if words[-1] > IDEOGRAPH:
        return words[-1].endswith(signs())
    return words[0] in venues() or words[-1] in venues() or " ".join(words) in seats()


def unvenued(text: str) -> str:
    """A title without the venue behind its last comma."""
    starts = beginnings(text)
    if len(starts) < 2 or not is_venue(text[starts[0] :].strip(EDGES)):
        return text
    before = text[: starts[0]].rstrip()
    return before.rstrip(EDGES) if before.endswith(COMMAS) else text


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
