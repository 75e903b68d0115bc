"""How long before, and at what hour: "3 days before at 08:00", "за 2 часа", "提前3天 08:00"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time, timedelta
from functools import lru_cache
from typing import Any, Final

from reading.clocks import MOST_SIGNS, hour, says_nothing, time_of
from reading.folding import fold
from reading.spoken import any_of, languages, levelled, numbers
from reading.wordlists import every, words

UNITS: Final = {
    "W": timedelta(weeks=1),
    "D": timedelta(days=1),
    "H": timedelta(hours=1),
    "M": timedelta(minutes=1),
}
DAY: Final = UNITS["D"]
LONGEST: Final = timedelta(days=60)
DEFAULT_HOUR: Final = time(9)


@dataclass(frozen=True)
class Offset:
    """Whole days before at an hour, or a span before the start."""

    days: int = 0
    at: time | None = None
    before: timedelta | None = None


def read_offset(text: str) -> Offset | None:
    """How long before somebody wishes to be reminded, in any language; None: not understood.

    At most sixty days; a span shorter than a day has no hour of its own.
    """
    understood = (_understood(*one) for one in _spans(levelled(text[:MOST_SIGNS])))
    return next(filter(None, understood), None)


def is_never(text: str) -> bool:
    """Whether a text says that there is to be none, in any language."""
    return fold(text) in {fold(word) for word in every("offsets", "never")}


def _spans(said: str) -> Iterator[tuple[str, int, str]]:
    """What a text may tell of, the greater units first: unit, how many, the text without it."""
    for unit in UNITS:
        for language in languages():
            found = _pattern(unit, language).search(said)
            if found:
                rest = f"{said[: found.start()]} {said[found.end() :]}"
                yield unit, _count(found, unit, language), rest


def _understood(unit: str, count: int, rest: str) -> Offset | None:
    """A span with its hour, unless a word is left that may change its meaning."""
    span, hours = UNITS[unit] * count, list(hour().finditer(rest))
    if not timedelta() < span <= LONGEST or len(hours) > 1 or not says_nothing(rest):
        return None
    if UNITS[unit] < DAY:
        return None if hours else Offset(before=span)
    at = time_of(hours[0]) if hours else DEFAULT_HOUR
    return Offset(days=span.days, at=at) if at else None


def _count(found: re.Match[str], unit: str, language: str) -> int:
    if found["count"]:
        spoken = " ".join(found["count"].split())
        return int(spoken) if spoken.isdigit() else _numbers(language)[spoken]
    return _phrases(unit, language)[" ".join(found["phrase"].split())]


@lru_cache(maxsize=64)
def _pattern(unit: str, language: str) -> re.Pattern[str]:
    """ "3 days", "three days", "a day": in one language, so that no word borrows a meaning."""
    count = rf"(?<!\d)\d{{1,3}}|{any_of(_numbers(language))}"
    units = any_of(levelled(word) for word in _table(language).get("units", {}).get(unit, []))
    phrases = any_of(_phrases(unit, language))
    return re.compile(rf"(?P<phrase>{phrases})|(?P<count>{count})\s*(?:{units})")


@lru_cache(maxsize=64)
def _phrases(unit: str, language: str) -> dict[str, int]:
    """Spans that are said without a figure, and how many units each is."""
    return {
        levelled(phrase): int(span[:-1])
        for span, phrases in _table(language).get("spans", {}).items()
        if span.endswith(unit)
        for phrase in phrases
    }


@lru_cache(maxsize=16)
def _numbers(language: str) -> dict[str, int]:
    return {levelled(word): number for word, number in numbers(language).items()}


def _table(language: str) -> dict[str, Any]:
    return words(language).get("offsets", {})
