"""Hours of the day as they are typed: "08:30", "8 pm", "22h", "в 8 часов", "下午3点"."""

import re
from collections.abc import Iterator
from datetime import time
from functools import lru_cache
from typing import Final

from reading.spoken import any_of, levelled
from reading.wordlists import every

# A wish is a few words; what is longer is not one.
MOST_SIGNS: Final = 200
DASHES: Final = re.compile(r"[\s\-–—~]+")


def read_hours(text: str) -> tuple[time, time] | None:
    """From one hour to another, such as quiet ones; None: not understood."""
    said = levelled(text[:MOST_SIGNS])
    found = list(hour().finditer(said))
    if len(found) != 2 or found[0].end() == found[1].start() or not says_nothing(said):
        return None
    first, last = (time_of(one) for one in found)
    return (first, last) if first and last and first != last else None


def read_hour(text: str) -> time | None:
    """One hour; None: not understood."""
    said = levelled(text[:MOST_SIGNS])
    found = list(hour().finditer(said))
    return time_of(found[0]) if len(found) == 1 and says_nothing(said) else None


def time_of(found: re.Match[str]) -> time | None:
    """The time that a match of ``hour`` says; None where no clock shows it."""
    half = found["lead"] or found["half"]
    number, minutes = int(found["hour"]), int(found["minute"] or 0)
    if half:
        number = number % 12 + (12 if _is_evening(half) else 0)
    return time(number, minutes) if number < 24 and minutes < 60 else None


def says_nothing(said: str) -> bool:
    """Whether a levelled text holds no word beside its hours but small ones."""
    rest = small().sub(" ", hour().sub(" ", said))
    return not any(sign.isalnum() or sign in "<>" for sign in DASHES.sub("", rest))


@lru_cache(maxsize=1)
def hour() -> re.Pattern[str]:
    """An hour, its minutes, and which half of the day; Turkish has an ending behind it."""
    halves = any_of((*offset_words("morning"), *offset_words("evening")))
    clock = any_of(offset_words("clock"))
    return re.compile(
        rf"(?:(?P<lead>{halves})\s*)?(?<!\d)(?P<hour>\d{{1,2}})(?!\d)"
        rf"(?:\s*(?:[:.]|{clock}|h(?=\d))\s*(?P<minute>\d{{2}})?(?!\d))?"
        rf"(?:'[^\W\d_]+)?(?:\s*(?P<half>{halves}))?"
    )


@lru_cache(maxsize=1)
def small() -> re.Pattern[str]:
    """The words around an hour or an offset that add nothing to it."""
    dates = (levelled(word) for key in ("until", "filler") for word in every("dates", key))
    return re.compile(any_of((*offset_words("at"), *offset_words("around"), *dates)))


def offset_words(key: str) -> Iterator[str]:
    """The words under a key of ``[offsets]`` in all languages, levelled."""
    return (levelled(word) for word in every("offsets", key))


def _is_evening(half: str) -> bool:
    return " ".join(half.split()) in set(offset_words("evening"))
