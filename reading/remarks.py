"""What stands beside an activity and is none: what is due by a day, a note, what is not held."""

import re
from functools import lru_cache
from typing import Final

from reading.folding import fold
from reading.phrases import Phrases
from reading.wordlists import every

REACH: Final = 40
IDEOGRAPH: Final = "\u3400"
NOTED: Final = re.compile(r"^\W*(?P<word>[^\W\d_]+)\W*[:：.]?")
INSIDE: Final = re.compile(r"[(\[（【].*[)\]）】]\W*")
LONGEST: Final = 60
MOST_WORDS: Final = 8


def is_due(text: str, start: int, end: int) -> bool:
    """Whether a date, ``text[start:end]``, is one by which something is to be done."""
    return bool(
        before().search(text[max(0, start - REACH) : start])
        or leading().match(text, start, end)
        or after().match(text, end)
    )


def is_note(text: str) -> bool:
    """Whether a text begins as notes do: "Nota: …", "Registration …"."""
    found = NOTED.match(text)
    return found is not None and fold(found["word"]) in notes()


def is_aside(text: str) -> bool:
    """Whether a line is but a remark: all in brackets, a note, or that nothing is held."""
    return bool(INSIDE.fullmatch(text)) or is_note(text) or is_nothing(text)


def is_nothing(text: str) -> bool:
    """Whether a text says that nothing is held."""
    return nothing().written(text[:LONGEST])


def is_cancelled(text: str) -> bool:
    """Whether a text begins or ends with a word that says it is not held after all."""
    words = fold(text).split()
    edges = (words[:count] for count in (1, 2)), (words[-count:] for count in (1, 2))
    return any(" ".join(each) in cancelled() for side in edges for each in side if each)


def is_term(title: str) -> bool:
    """Whether a title says nothing but that something is due: "Deadline for applications"."""
    words = fold(title).split()
    return (
        bool(words) and len(words) <= MOST_WORDS and terms().fullmatch(" ".join(words)) is not None
    )


@lru_cache(maxsize=1)
def terms() -> re.Pattern[str]:
    """Words that say so, among those of what is handed in."""
    due, rest = (
        "|".join(
            sorted({re.escape(fold(word)) for key in keys for word in every(*key)}, key=len)[::-1]
        )
        for keys in ((("remarks", "due"),), (("remarks", "filed"), ("places", "tied")))
    )
    return re.compile(rf"(?:(?:{rest})\s?)*(?:{due})(?:\s?(?:{rest}))*")


@lru_cache(maxsize=1)
def before() -> re.Pattern[str]:
    """The words before such a date, at the end of a text."""
    return re.compile(rf"(?:^|[\s(（,;:]){worded('due')}\s*$|{signs('due')}\s*$", re.IGNORECASE)


@lru_cache(maxsize=1)
def leading() -> re.Pattern[str]:
    """The same at the beginning of what was taken for the date."""
    return re.compile(rf"\s*(?:{worded('due')}\s|{signs('due')})", re.IGNORECASE)


@lru_cache(maxsize=1)
def after() -> re.Pattern[str]:
    """The words behind such a date; Turkish puts an ending between."""
    return re.compile(
        rf"\s*(?:['’]\w{{1,4}}\s+|\s){worded('after')}(?!\w)|\s*{signs('after')}", re.IGNORECASE
    )


def worded(key: str) -> str:
    """The words with letters as one pattern."""
    found = sorted((one for one in set(every("remarks", key)) if one < IDEOGRAPH), key=len)
    return f"(?:{'|'.join(map(re.escape, reversed(found)))})"


def signs(key: str) -> str:
    """The ideographs as one pattern."""
    found = sorted((one for one in set(every("remarks", key)) if one >= IDEOGRAPH), key=len)
    return f"(?:{'|'.join(map(re.escape, reversed(found)))})"


@lru_cache(maxsize=1)
def notes() -> frozenset[str]:
    """Words with which a note begins."""
    return frozenset(fold(word) for word in every("remarks", "lines"))


@lru_cache(maxsize=1)
def nothing() -> Phrases:
    """Words that say that nothing is held."""
    return Phrases(every("remarks", "nothing"))


@lru_cache(maxsize=1)
def cancelled() -> frozenset[str]:
    """Words that say that something is not held after all."""
    return frozenset(fold(word) for word in every("remarks", "cancelled"))


def is_moved(text: str) -> bool:
    """Whether a text says that something is held on another day than was said before."""
    return moved().written(text)


@lru_cache(maxsize=1)
def moved() -> Phrases:
    """Words that say so."""
    return Phrases(every("remarks", "moved"))
