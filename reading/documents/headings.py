"""What headings say by their words and by their marks."""

import re
from functools import lru_cache
from typing import Final

from reading.folding import fold
from reading.lines.odd_sites import tied
from reading.lines.tails import BRACKETS, EDGES
from reading.wordlists import every

MOST_WORDS: Final = 8
MARKED: Final = re.compile(
    r"\s*(?:(?P<signs>#{1,6})\s|(?P<roman>[IVXІХ]{1,4})[.)]\s|(?P<letter>[^\W\d_])[.)]\s"
    r"|(?P<figure>\d{1,2})[.)]\s)"
)
# Headings that are counted are those of sections, never that of the whole.
COUNTED: Final = frozenset({"roman", "letter", "figure"})


def style_of(source: str) -> str:
    """How a heading is marked: by signs, by letters or figures that count, or by capitals."""
    found = MARKED.match(source)
    if found is None:
        return "capitals" if source.isupper() else ""
    return str(found.lastgroup) + (found["signs"] or "")


def heads(rest: str) -> bool:
    """Whether what stands beside a period makes it that of rows: nothing, or "programme"."""
    bare = rest.strip(EDGES + BRACKETS + "(（[")
    return not bare or (len(bare.split()) <= MOST_WORDS and is_plan(bare))


def is_list_name(text: str) -> bool:
    """Whether a text is nothing but the name of a list: "Events", "Upcoming activities"."""
    words = fold(text).split()
    return bool(words) and plans().issuperset(words)


def is_list(text: str) -> bool:
    """Whether a line is called a list of what follows: "Calendar of meetings", "Schedule of …"."""
    first, *others = fold(text).split()[:2] or [""]
    return first in plans() and not tied().isdisjoint(others)


def is_plan(text: str) -> bool:
    """Whether a heading says that activities follow."""
    folded = fold(text)
    return any(word in folded for word in plans() if word > "\u3400") or not plans().isdisjoint(
        folded.split()
    )


@lru_cache(maxsize=1)
def agendas() -> frozenset[str]:
    """The words that say that what follows is an agenda."""
    return frozenset(fold(word) for word in every("labels", "agenda"))


@lru_cache(maxsize=1)
def plans() -> frozenset[str]:
    """The words that say so."""
    return frozenset(fold(word) for word in every("labels", "plan"))
