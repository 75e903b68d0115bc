"""The forms in which a name stands in a sentence, led back to the one by which it is known."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from reading.folding import fold
from reading.wordlists import words

# Words of so few letters are left as they are.
SHORTEST: Final = 3
# Turkish parts a name from its endings: Minsk’teki.
BEHIND_A_NAME: Final = re.compile(r"(?<=\w)['’`]\w+$")


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


@lru_cache(maxsize=64)
def _table(language: str, name: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    listed = words(language).get(name, {})
    found = ((fold(end), tuple(map(fold, others))) for end, others in listed.items())
    return tuple(sorted(found, key=lambda pair: -len(pair[0])))
