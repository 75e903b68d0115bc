"""The words that two texts have in common."""

from functools import lru_cache
from typing import Final

from reading.folding import fold
from reading.proposals import Proposal
from reading.wordlists import every

STEM: Final = 6
# What stands around a title counts less, and nothing in a long passage.
AROUND: Final = 0.8
LONGEST_SOURCE: Final = 600
# How Turkish ends the second word of two: "zirve", "liderler zirvesi".
OF_IT: Final = "si"


def share(one: frozenset[str], two: frozenset[str]) -> float:
    """Common words against those of the shorter; two titles of one word are not alike by it."""
    shorter = min(len(one), len(two))
    return len(one & two) / max(shorter, 2) if shorter else 0.0


@lru_cache(maxsize=4096)
def stems(text: str) -> frozenset[str]:
    """The words that carry a text, cut to their first letters, so that endings do not matter."""
    return frozenset(
        word.removesuffix(OF_IT)[:STEM]
        for word in fold(text).split()
        if word not in empty() and len(word) > 2
    )


@lru_cache(maxsize=1)
def empty() -> frozenset[str]:
    """Words that carry nothing."""
    tables = (
        ("places", "articles"),
        ("places", "prepositions"),
        ("dates", "filler"),
        ("dates", "both"),
    )
    words = {fold(word) for table, key in tables for word in every(table, key)}
    return frozenset(words | {"for", "with", "and", "the", "des", "sur", "pour", "into", "its"})


def common(first: Proposal, other: Proposal) -> float:
    """The share of the shorter title's words that the other has, in its title or its source."""
    one, two = stems(first.title), stems(other.title)
    titles = share(one, two)
    short = len(other.source) < LONGEST_SOURCE
    around = share(one, stems(other.source)) * AROUND if short else 0
    return max(titles, around)
