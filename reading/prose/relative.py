"""Dates that lean on the one before them: "the next day", "the same day"."""

import re
from collections.abc import Iterator
from datetime import timedelta
from functools import lru_cache

from programme.values import Days, Precision
from reading.dates import DaysRead, Found
from reading.doubts import about
from reading.wordlists import every

# How many days lie between.
SHIFTS = {"next_day": 1, "same_day": 0}


def next_days(sentence: str, last: Days | None) -> Iterator[Found]:
    """The last day that was told of, or the one after it, wherever a sentence speaks of it.

    "The same day" as several days is none of them.
    """
    if last is None or last.end is None:
        return
    lower = sentence.lower()
    if not any(phrase in lower for phrase in listed()):
        return
    for match in phrases().finditer(sentence):
        shift = SHIFTS[listed()[match.group().lower()]]
        if not shift and last.start != last.end:
            continue
        day = last.end + timedelta(days=shift)
        read = DaysRead((Days(Precision.DAY, day, day),), (about("next_day", match.group()),))
        yield Found(match.start(), match.end(), read, weak=False)


def is_same_day(text: str) -> bool:
    """Whether such words mean the day itself."""
    return listed().get(text.lower()) == "same_day"


@lru_cache(maxsize=1)
def listed() -> dict[str, str]:
    """How our languages say it, in small letters, and which of the two it is."""
    return {phrase.lower(): key for key in SHIFTS for phrase in every("dates", key)}


@lru_cache(maxsize=1)
def phrases() -> re.Pattern[str]:
    """The same as one pattern."""
    words = sorted(listed(), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words)), re.IGNORECASE)
