"""Where a place may begin: at commas, spaced dashes, open brackets and prepositions."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from reading.folding import fold
from reading.toponyms import untowned
from reading.wordlists import every

MOST: Final = 3
REACH: Final = 240
BREAKS: Final = re.compile(r"[,，、،]|[:：]\s|(?<=\s)[-–—]+\s|[()（）]")
# The longest word of a name that may be small: "Rio de Janeiro", "Port of Spain".
SMALL: Final = 3
MOST_WORDS: Final = 4


def beginnings(text: str) -> list[int]:
    """Offsets at which the last, the last two and the last three segments of a text begin.

    An open bracket ends the search; what stands in a closed one belongs to its segment.
    """
    found: list[int] = []
    depth = 0
    base = max(0, len(text) - REACH)
    for match in reversed(list(BREAKS.finditer(text, base))):
        mark = match.group().strip()
        if mark in {")", "）"}:
            depth += 1
        elif mark in {"(", "（"} and depth:
            depth -= 1
        elif not depth:
            found.append(match.end())
            if mark in {"(", "（"} or len(found) == MOST:
                return found
    return found if base else [*found, 0][:MOST]


def after_preposition(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Within the segment at ``start``: where a preposition stands, and where its name begins."""
    for match in reversed(list(prepositions().finditer(text, start))):
        yield match.start(), match.end()


def undistricted(name: str) -> str:
    """A name without the word for a district before or behind it."""
    return districts().sub("", name.strip())


@lru_cache(maxsize=1)
def districts() -> re.Pattern[str]:
    """A word for a district at either end of a name."""
    words = alternatives("places", "district")
    return re.compile(rf"^(?:{words})\s+(?=\S)|(?<=\S)\s+(?:{words})$", re.IGNORECASE)


@lru_cache(maxsize=1)
def prepositions() -> re.Pattern[str]:
    """Words such as "in", "at" and "à", between others."""
    return re.compile(rf"\s(?:{alternatives('places', 'prepositions')})\s+", re.IGNORECASE)


@lru_cache(maxsize=1)
def glued() -> re.Pattern[str]:
    """The same of ideographs at the beginning of a text, where no blank parts them from a name."""
    words = sorted(word for word in every("places", "prepositions") if word > "\u3400")
    return re.compile(rf"^\s*(?:{'|'.join(words)})(?=[\u3400-\u9fff])")


@lru_cache(maxsize=1)
def joints() -> re.Pattern[str]:
    """An "and" at the beginning of a text, behind whatever signs."""
    words = alternatives("dates", "both")
    return re.compile(rf"[\s,.:;()–—-]*(?P<word>{words})(?:\s+|$)", re.IGNORECASE)


def alternatives(table: str, key: str) -> str:
    """The words of all languages as one pattern."""
    return "|".join(sorted({re.escape(word) for word in every(table, key)}))


def name_like(text: str) -> bool:
    """Whether a text looks like a name: few words, no figures, capitals where there are any."""
    text = untowned(text.strip())
    words = text.split()
    if not 0 < len(words) <= MOST_WORDS or any(char.isdigit() for char in text):
        return False
    return not text.strip("\"'“”«»„").lstrip()[:1].islower() and not any(
        word[0].islower() and len(fold(word)) > SMALL for word in words
    )
