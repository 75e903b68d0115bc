"""What the words of a rhythm mean as numbers."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Final

from reading.folding import fold
from reading.recurrences.patterns import AT_ONCE, often, ordinals, weekdays
from reading.spoken import numbers

TABLES: Final[Mapping[str, Callable[[str], dict[str, int]]]] = {
    "ordinal": ordinals,
    "behind": lambda language: ordinals(language, "_behind"),
    "weekday": weekdays,
    "number": often,
    "counted": often,
    "many": often,
    "count": numbers,
}
# One thing, said in a second place.
ALIKE: Final = {
    "behind": "ordinal",
    "counted": "number",
    "many": "number",
    "crossed": "count",
    "twice": "count",
    "months_counted": "months",
    "months_once": "months",
    "weeks_once": "weeks",
}


def figures(match: re.Match[str], language: str) -> dict[str, int]:
    """The groups of a match as numbers; that a unit is there counts as one."""
    found: dict[str, int] = {}
    for name, said in match.groupdict().items():
        if said and name in AT_ONCE:
            unit, many = AT_ONCE[name]
            found |= {unit: 1, "number": many}
        elif said:
            found[ALIKE.get(name, name)] = 2 if name == "twice" else _figure(name, said, language)
    return found


def _figure(name: str, said: str, language: str) -> int:
    digits = "".join(sign for sign in said if sign.isdigit())
    return int(digits) if digits else _table(name, language).get(fold(said), 1)


@lru_cache(maxsize=128)
def _table(name: str, language: str) -> dict[str, int]:
    listed = TABLES[name](language) if name in TABLES else {}
    return {fold(word): number for word, number in listed.items()}
