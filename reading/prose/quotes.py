"""Whether what stands in quotes within a phrase is the name of what is held."""

import re
from functools import lru_cache
from typing import Final

from reading.phrases import Phrases
from reading.prose.nouns import Noun
from reading.wordlists import every

# A name within a phrase begins with a capital.
NAMES: Final = re.compile(r"(?<!\w)[^\W\d_a-zà-ÿа-яёіїєґ]")


def joined(noun: Noun) -> bool:
    """Whether the quotes stand right behind the word: "webinar “Rights online”" is one name."""
    return noun.text.rpartition(noun.head)[2].lstrip()[:1] in {*'«“„"《'}


def is_named(noun: Noun) -> bool:
    """Whether quotes are the name of what is held, and not of a project that it belongs to.

    They stand before the word, right behind it, or behind "entitled"; or no name stands between.
    """
    between = noun.text.rpartition(noun.head)[2].partition(noun.quoted)[0]
    return not between or namings().within(between) or not NAMES.search(between)


@lru_cache(maxsize=1)
def namings() -> Phrases:
    """ "Entitled", "on the theme"."""
    return Phrases(every("prose", "entitled"))
