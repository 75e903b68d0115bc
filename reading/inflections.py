"""The forms in which a name stands in a sentence, led back to the one by which it is known."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product
from typing import Final

from reading.folding import fold
from reading.wordlists import merged, words

# Words of so few letters are left as they are.
SHORTEST: Final = 3
# Turkish parts a name from its endings: Minsk’teki.
BEHIND_A_NAME: Final = re.compile(r"(?<=\w)['’`]\w+$")
SUFFIXED: Final = re.compile(r"(.+?)['’]\w{1,4}$")
APART: Final = re.compile(r"(?<=[ -])")
ON_A_RIVER: Final = re.compile(r"(\w+)(-(?:на|над)-\w+)$")


def bare_forms(word: str, language: str) -> Iterator[str]:
    """What a word may be without its case or article, folded, the longest ending first.

    Guesses, for looking up only: "Минске" may be минск or минска.
    """
    own = language.partition("_")[0]
    bare = fold(BEHIND_A_NAME.sub("", word))
    if bare != fold(word):
        yield bare
    for ending, others in _table(own, "endings"):
        stem = bare.removesuffix(ending)
        if stem != bare:
            yield from (form for other in others if len(form := stem + other) > SHORTEST)
    for beginning, others in _table(own, "beginnings"):
        stem = bare.removeprefix(beginning)
        if stem != bare:
            yield from (form for other in others if len(form := other + stem) > SHORTEST)


def town_forms(name: str) -> Iterator[str]:
    """What the name of a town may be without its case, in any language; guesses to be looked up.

    Whatever the language, its letters tell: "u Novom Sadu", "в Нижнем Новгороде", "Üsküp’te",
    "в Ростове-на-Дону".
    """
    if (bare := SUFFIXED.match(name)) is not None:
        yield bare[1]
    parted = ON_A_RIVER.match(name)
    town, river = (parted[1], parted[2]) if parted else (name, "")
    *before, last = APART.split(town)
    firsts = [[*_forms(word, "town_adjectives"), word] for word in before]
    for each in product(*firsts, [*_forms(last, "town_endings"), *([last] if before else [])]):
        if (form := "".join(each) + river) != name:
            yield form


def _forms(word: str, table: str) -> Iterator[str]:
    """One word with other endings; what parts it from the next one stays."""
    bare = word.rstrip(" -")
    for ending, others in merged(table):
        stem = bare.removesuffix(ending)
        if stem != bare and len(stem) > 1:
            yield from (stem + other + word[len(bare) :] for other in others)


@lru_cache(maxsize=64)
def _table(language: str, name: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    listed = words(language).get(name, {})
    found = ((fold(end), tuple(map(fold, others))) for end, others in listed.items())
    return tuple(sorted(found, key=lambda pair: -len(pair[0])))
