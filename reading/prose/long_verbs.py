"""Verbs of holding that have several words: "va avea loc", "is to take place"."""

from functools import lru_cache

from reading.folding import fold, fold_word
from reading.wordlists import every

# No verb of holding is longer.
REACH = 60


def holding(text: str) -> bool:
    """Whether a text begins with a verb of holding that has several words: "a avut loc"."""
    return f"{fold_word(text)} ".startswith(long_verbs())


@lru_cache(maxsize=1)
def long_verbs() -> tuple[str, ...]:
    """Those verbs."""
    found = (fold(verb) for verb in every("prose", "held"))
    return tuple(f"{verb} " for verb in found if " " in verb)


def held_before(text: str) -> bool:
    """Whether a text ends with such a verb: "va avea loc" stands before its noun."""
    last = text.rpartition(" ")[2]
    return fold_word(last) in long_endings() and f" {fold(text[-REACH:])}".endswith(
        tuple(f" {verb.strip()}" for verb in long_verbs())
    )


@lru_cache(maxsize=1)
def long_endings() -> frozenset[str]:
    """Their last words."""
    return frozenset(verb.split()[-1] for verb in long_verbs())


@lru_cache(maxsize=1)
def long_beginnings() -> frozenset[str]:
    """Their first words."""
    return frozenset(verb.partition(" ")[0] for verb in long_verbs())
