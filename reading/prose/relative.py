"""Dates that lean on the one before them: "the next day"."""

import re
from collections.abc import Iterator
from datetime import timedelta
from functools import lru_cache

from programme.values import Days, Precision
from reading.dates import DaysRead, Found
from reading.doubts import about
from reading.wordlists import every


def next_days(sentence: str, last: Days | None) -> Iterator[Found]:
    """The day after the last that was told of, wherever a sentence speaks of it."""
    if last is None or last.end is None:
        return
    lower = sentence.lower()
    if not any(phrase in lower for phrase in listed()):
        return
    for match in phrases().finditer(sentence):
        day = last.end + timedelta(days=1)
        read = DaysRead((Days(Precision.DAY, day, day),), (about("next_day", match.group()),))
        yield Found(match.start(), match.end(), read, weak=False)


@lru_cache(maxsize=1)
def listed() -> tuple[str, ...]:
    """How our languages say it, in small letters."""
    return tuple({phrase.lower() for phrase in every("dates", "next_day")})


@lru_cache(maxsize=1)
def phrases() -> re.Pattern[str]:
    """The same as one pattern."""
    words = sorted(every("dates", "next_day"), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words)), re.IGNORECASE)
