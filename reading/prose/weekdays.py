"""A weekday alone in a piece of news leans on the day on which that was written: "on Monday"."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from programme.values import Days, Precision
from reading.dates import DaysRead, Found
from reading.doubts import about
from reading.prose.bare_days import weekday_of
from reading.prose.days import todays
from reading.prose.tense import is_past

WORD: Final = re.compile(r"(?<!\w)[^\W\d_]{4,12}(?!\w)")
WEEK: Final = 7


def weekdays(
    sentence: str, dates: Sequence[Found], written: Days | None, language: str
) -> Iterator[Found]:
    """These days: the last such one in what is told, else the next one."""
    if written is None or written.start is None:
        return
    for match in WORD.finditer(sentence):
        number = weekday_of(match.group(), language)
        if number is None or any(each.start <= match.start() < each.end for each in dates):
            continue
        day = nearest(written.start, number, -1 if is_past(sentence) else 1)
        read = DaysRead((Days(Precision.DAY, day, day),), (about("next_day", match.group()),))
        yield Found(match.start(), match.end(), read, weak=False)


def on_that_day(sentence: str, dates: Sequence[Found], written: Days | None) -> Iterator[Found]:
    """The dates of a sentence; "today" only where it is known when that was, with a doubt."""
    for found in dates:
        text = sentence[found.start : found.end].strip().casefold()
        if text not in todays():
            yield found
        elif written:
            doubt = about("next_day", text)
            yield found._replace(read=found.read._replace(doubts=(*found.read.doubts, doubt)))


def nearest(day: date, weekday: int, direction: int) -> date:
    """The nearest such weekday to a day, itself included, before or after it."""
    away = (weekday - day.weekday()) * direction % WEEK
    return day + timedelta(days=away * direction)
