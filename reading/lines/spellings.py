"""The names that a place in a sentence may be, without the ends that cases give it."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

SHORTEST: Final = 3
SUFFIXED: Final = re.compile(r"(.+?)['’][\w]{1,4}$")
# The locative of Russian, Ukrainian and Serbian, and what the name may end with by itself.
ENDINGS: Final = {
    "е": ("", "а", "я"),
    "и": ("ь", "а", "я", "и"),
    "і": ("", "а", "я"),
    "у": ("", "а"),
    "u": ("", "o", "a"),
    "i": ("a",),
    "ju": ("je",),
    "ы": ("а",),
    "а": ("",),
    "ю": ("я",),
}
# Adjectives in names of two words: "в Нижнем Новгороде", "u Novom Sadu", "u Bijelom Polju".
BEFORE: Final = {
    "om": ("i", "o"),
    "oj": ("a",),
    "ом": ("ый", "и", "о", "ой"),
    "ем": ("ий",),
    "ој": ("а",),
    "ой": ("ая",),
    "ому": ("ий", "е"),
    "ій": ("а",),
}


def spelt(name: str) -> Iterator[str]:
    """A name as it stands, without a Turkish case, and as it would be without a Slavic one."""
    yield name
    first, _, last = name.partition(" ")
    if last and " " not in last and (others := BEFORE.get(case(first, BEFORE))):
        stem = first.removesuffix(case(first, BEFORE))
        yield from (f"{stem}{other} {noun}" for other in others for noun in spelt(last))
    if (bare := SUFFIXED.match(name)) is not None:
        yield bare[1]
    for ending, others in ENDINGS.items():
        if name.endswith(ending) and len(name) > SHORTEST:
            yield from (name.removesuffix(ending) + other for other in others)


def case(word: str, ends: Iterable[str]) -> str:
    """The end of a word that is among some, the longest first; else empty."""
    return max((end for end in ends if word.endswith(end)), key=len, default="")
