"""Words of our lists as patterns: whole words, save in a script that puts nothing between them."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from reading.folding import LETTERS, MARKS
from reading.wordlists import FOLDER, words

LETTER: Final = r"[^\W\d_]"
IDEOGRAPH: Final = re.compile("[\u3400-\u9fff]")


def levelled(text: str) -> str:
    """The text without case, accents and signs of direction; hyphens and colons stay."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("’", "'"))
    bare = "".join(sign for sign in plain if unicodedata.category(sign) != "Cf")
    return MARKS.sub("", bare).translate(LETTERS)


def any_of(listed: Iterable[str]) -> str:
    """A pattern for any of these, the longest first; for none of them one that never fits."""
    return "|".join(map(_whole, sorted(set(listed), key=len, reverse=True))) or "(?!)"


@lru_cache(maxsize=1)
def languages() -> tuple[str, ...]:
    """Those with a list, English first."""
    return tuple(sorted((path.stem for path in FOLDER.glob("*.toml")), key=lambda one: one != "en"))


@lru_cache(maxsize=64)
def numbers(language: str, listed: str = "numbers") -> dict[str, int]:
    """The number words of ``[series]``, whose forms are parted by strokes, and what each means."""
    return {
        form: place
        for place, forms in enumerate(words(language).get("series", {}).get(listed, []), start=1)
        for form in forms.split("|")
    }


def _whole(word: str) -> str:
    inner = r"\s+".join(map(re.escape, word.split()))
    front = "" if IDEOGRAPH.match(word[0]) else f"(?<!{LETTER})"
    behind = "" if IDEOGRAPH.match(word[-1]) else f"(?!{LETTER})"
    return f"{front}{inner}{behind}"
