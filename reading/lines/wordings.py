"""Words that stand in the place of places: "the same", "respectively"."""

import re
from functools import lru_cache

from reading.folding import fold
from reading.lines.segments import alternatives
from reading.wordlists import every


def respectively(text: str) -> str:
    """A cell without the word that says that it goes with another one, item by item."""
    return wordly().sub("", text)


def is_same(name: str) -> bool:
    """Whether a text says "the same place" instead of a name."""
    return fold(name) in same()


@lru_cache(maxsize=1)
def same() -> frozenset[str]:
    """Such words, folded."""
    return frozenset(map(fold, every("places", "same")))


@lru_cache(maxsize=1)
def wordly() -> re.Pattern[str]:
    """ "Respectively", in all our languages."""
    words = alternatives("places", "respectively")
    return re.compile(rf"\s*[,，、،(（]?\s*(?:{words})\s*[)）.]?\s*$", re.IGNORECASE)
