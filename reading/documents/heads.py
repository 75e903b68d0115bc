"""How titles begin: without an article, since an office's own list has none."""

import re
from functools import lru_cache
from typing import Final

from reading.folding import fold
from reading.wordlists import every

FEWEST_WORDS: Final = 6
SHORT: Final = 2
LETTER: Final = re.compile(r"[^\W\d_]")


def unarticled(title: str) -> str:
    """A title that begins with a small article without it: "un atelier …" is "Atelier …"."""
    found = articles().match(title) if title[:1].islower() else None
    if found is None or not LETTER.match(title, found.end()):
        return title
    rest = title[found.end() :]
    return rest[:1].upper() + rest[1:]


def unverbed(title: str) -> str:
    """A title without the "will be" that led to its days: "Conferência de cultura será"."""
    last = title.rpartition(" ")[2]
    return title[: -len(last)].rstrip() if len(last) > SHORT and fold(last) in being() else title


@lru_cache(maxsize=1)
def being() -> frozenset[str]:
    """Words for "is" and "will be"."""
    return frozenset(map(fold, every("prose", "being")))


def is_told(text: str) -> bool:
    """Whether a row is a sentence: "The Committee published its draft last week"."""
    told = text.rstrip()
    whole = told.endswith((".", "。")) and len(told.split()) >= FEWEST_WORDS
    return whole and articles().match(told[:1].lower() + told[1:]) is not None


@lru_cache(maxsize=1)
def articles() -> re.Pattern[str]:
    """The articles of our languages, before a blank or an apostrophe."""
    words = sorted(set(every("prose", "articles")), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, words))})(?:(?<=['’])|\s+)")
