"""The phrases that our own lists of words make: seasons, halves of a year, "to be confirmed"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from reading.folding import fold

# The letter by which a form (see `forms`) knows each list of small words.
SMALL: Final = {
    "unknown": "B", "until": "S", "both": "&", "filler": "G", "after": "T",
    "hours": "O", "late_hour": "V", "week": "K", "week_after": "J", "no_season": "?",
}  # fmt: skip
RELATIVE: Final = {"today": 0, "tomorrow": 1}
PARTS: Final = {"early": 1, "mid": 2, "late": 3}
SEASONS: Final = {"spring": 1, "summer": 2, "autumn": 3, "winter": 4}
FRACTIONS: Final = {
    "quarter": ("Q", 4), "half": ("L", 2), "fortnight": ("F", 2), "month_week": ("A", 4),
}  # fmt: skip
# The second column is Cyrillic, which looks the same.
ROMAN: Final = {1: ("i", "і"), 2: ("ii", "іі"), 3: ("iii", "ііі"), 4: ("iv", "іv")}
NUMBERED: Final = re.compile(r"(\d+)[^\W\d_\u3400-\u9fff]+")
IDEOGRAPH: Final = re.compile("([\u3400-\u9fff])")


@dataclass(frozen=True)
class Entry:
    """What a phrase may be: its class, and its number where it has one."""

    letter: str
    value: int = 0


def keyed(phrase: str) -> tuple[str, ...]:
    """A phrase as tokens have it: apostrophes part words, "3rd" is 3, each ideograph is a word."""
    folded = IDEOGRAPH.sub(r" \1 ", fold(phrase.replace("'", " ")))
    return tuple(NUMBERED.sub(r"\1", word) for word in folded.split())


def small_phrases(small: dict[str, Any]) -> Iterator[tuple[str, Entry]]:
    """The phrases of one language's list ``[dates]``."""
    for key, letter in SMALL.items():
        yield from each(small.get(key, []), Entry(letter))
    for key, days in RELATIVE.items():
        yield from each(small.get(key, []), Entry("R", days))
    for key, part in PARTS.items():
        yield from each(small.get(key, []), Entry("A", part))
    for key, season in SEASONS.items():
        yield from each(small.get("seasons", {}).get(key, []), Entry("E", season))
    yield from numbered(small)


def numbered(small: dict[str, Any]) -> Iterator[tuple[str, Entry]]:
    """Further names of months and weekdays, and the parts of a year that are counted."""
    for table, letter in (("months", "M"), ("weekdays", "W")):
        for number, names in small.get(table, {}).items():
            yield from each(names, Entry(letter, int(number)))
    for noun, (letter, most) in FRACTIONS.items():
        for number in range(1, most + 1):
            yield from each(fractions(small, noun, number), Entry(letter, number))


def each(phrases: list[str] | Iterator[str], entry: Entry) -> Iterator[tuple[str, Entry]]:
    """Every phrase with the same entry."""
    for phrase in phrases:
        yield phrase, entry


def fractions(small: dict[str, Any], noun: str, number: int) -> Iterator[str]:
    """ "third quarter", "quarter 3", "III квартал", "H1": number and noun in either order."""
    order = small.get("order", [])
    counted = [str(number), *ROMAN[number], *(order[number - 1] if order else [])]
    for count in counted:
        for name in small.get(noun, []):
            yield f"{count} {name}"
            yield f"{name} {count}"
    for short in small.get(f"short_{noun}", []):
        yield f"{short}{number}"
