"""How long, in weeks, days, hours or minutes: "3 days", "an hour", "1h30", "T-3"."""

import re
from collections.abc import Iterator
from datetime import timedelta
from functools import lru_cache
from typing import Any, Final

from reading.spoken import any_of, languages, levelled, numbers
from reading.wordlists import words

UNITS: Final = {
    "W": timedelta(weeks=1),
    "D": timedelta(days=1),
    "H": timedelta(hours=1),
    "M": timedelta(minutes=1),
}
DAY: Final = UNITS["D"]
MINUS: Final = r"\s*[-\u2010\u2012\u2013\u2014\u2212]\s*"
NOTHING: Final = "(?!)"


def lengths(said: str) -> Iterator[tuple[str, timedelta, str]]:
    """What a levelled text may tell of, the greater units first: unit, how long, what is left."""
    for unit in UNITS:
        for language in languages():
            found = _pattern(unit, language).search(said)
            if found:
                rest = f"{said[: found.start()]} {said[found.end() :]}"
                minutes = int(found["minutes"] or 0) * UNITS["M"]
                yield unit, _count(found, unit, language) * UNITS[unit] + minutes, rest


def _count(found: re.Match[str], unit: str, language: str) -> int:
    if found["left"]:
        return int(found["left"])
    if found["count"]:
        spoken = " ".join(found["count"].split())
        return int(spoken) if spoken.isdigit() else _numbers(language)[spoken]
    return _phrases(unit, language)[" ".join(found["phrase"].split())]


@lru_cache(maxsize=64)
def _pattern(unit: str, language: str) -> re.Pattern[str]:
    """Of one language, so that no word borrows a meaning."""
    names, down = _table(language).get("units", {}), _table(language).get("countdown", {})
    units = {name: any_of(map(levelled, names.get(name, []))) for name in UNITS}
    zero = {name: rf"(?:{any_of(map(levelled, down.get(name, [])))}){MINUS}" for name in UNITS}
    count = rf"(?<!\d)\d{{1,3}}|{any_of(_numbers(language))}"
    minutes = r"\d{2}" if unit == "H" else NOTHING
    half_past = rf"\s*(?P<minutes>{minutes})(?![\d:])(?:\s*(?:{units['M']}))?"
    return re.compile(
        rf"(?P<phrase>{any_of(_phrases(unit, language))})"
        rf"|(?:{zero['D']})?(?P<count>{count})\s*(?:{units[unit]})(?:{half_past})?"
        rf"|{zero[unit]}(?P<left>\d{{1,2}})(?!\d|\s*(?:{'|'.join(units.values())}))"
    )


@lru_cache(maxsize=64)
def _phrases(unit: str, language: str) -> dict[str, int]:
    """Lengths that are said without a figure, and how many units each is."""
    spans = _table(language).get("spans", {})
    eves = [("1D", _table(language).get("eve", []))]
    return {
        levelled(phrase): int(span[:-1])
        for span, phrases in [*spans.items(), *eves]
        if span.endswith(unit)
        for phrase in phrases
    }


@lru_cache(maxsize=16)
def _numbers(language: str) -> dict[str, int]:
    return {levelled(word): number for word, number in numbers(language).items()}


def _table(language: str) -> dict[str, Any]:
    return words(language).get("offsets", {})
