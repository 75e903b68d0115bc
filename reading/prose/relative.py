"""Dates that lean on the one before them: "the next day", "the same day", "the next week"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from programme.values import Days, Precision
from reading.dates import DaysRead, Found
from reading.doubts import about
from reading.wordlists import every

# How many days lie between.
SHIFTS = {"next_day": 1, "same_day": 0}
WEEK = "next_week"
SUNDAY = timedelta(days=6)


def next_days(sentence: str, last: Days | None, *, dated: bool = False) -> Iterator[Found]:
    """The last day that was told of, the one or the week after it, wherever a text speaks of it.

    "The same day" as several days is none of them; ``dated`` where the text has days of its own:
    "in the following week, from 12 to 15 May" is no whole week.
    """
    if last is None or last.end is None:
        return
    if not leans(sentence):
        return
    for match in phrases().finditer(sentence):
        which = listed()[match.group().lower()]
        if (which == WEEK and dated) or (which == "same_day" and last.start != last.end):
            continue
        days = week_after(last.end) if which == WEEK else day_after(last.end, SHIFTS[which])
        read = DaysRead((days,), (about("next_day", match.group()),))
        yield Found(match.start(), match.end(), read, weak=False)


def leans(text: str) -> bool:
    """Whether a text speaks of such days at all."""
    return any(map(text.lower().__contains__, listed()))


def day_after(day: date, shift: int) -> Days:
    """So many days after a day."""
    there = day + timedelta(days=shift)
    return Days(Precision.DAY, there, there)


def week_after(day: date) -> Days:
    """From Monday to Sunday of the week behind that of a day."""
    monday = day + timedelta(days=7 - day.weekday())
    return Days(Precision.DAY, monday, monday + SUNDAY)


def is_same_day(text: str) -> bool:
    """Whether such words mean the day itself."""
    return listed().get(text.lower()) == "same_day"


@lru_cache(maxsize=1)
def listed() -> dict[str, str]:
    """How our languages say it, in small letters, and which of them it is."""
    return {phrase.lower(): key for key in (*SHIFTS, WEEK) for phrase in every("dates", key)}


@lru_cache(maxsize=1)
def phrases() -> re.Pattern[str]:
    """The same as one pattern."""
    words = sorted(listed(), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words)), re.IGNORECASE)
