"""What a sentence tells in the past was held in the past: a day without a year was the last one."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Final

from reading.dates import Found
from reading.doubts import year_inferred
from reading.kinds import IDEOGRAPHS
from reading.phrases import Phrases
from reading.prose.hosts import alternatives
from reading.prose.saying import held
from reading.wordlists import every

LEAP: Final = (2, 29)
REACH: Final = 14


def in_tense(sentence: str, dates: Iterable[Found], today: date) -> Iterator[Found]:
    """The dates of a sentence; those without a year that are ahead are a year older in the past."""
    for found in dates:
        back = year_before(found, today)
        yield back if back and (is_past(sentence) or is_last(sentence, found)) else found


def year_before(found: Found, today: date) -> Found | None:
    """A date a year before; None where its year was not taken from today, or it is not ahead."""
    guessed = [doubt for doubt in found.read.doubts if doubt.code == "year_inferred"]
    days = found.read.choices[0] if len(found.read.choices) == 1 else None
    if not guessed or len(guessed[0].facts) > 1 or days is None:
        return None
    first, last = last_year(days.start), last_year(days.end)
    if first is None or last is None or not days.start or days.start <= today:
        return None
    earlier = replace(days, start=first, end=last)
    doubt = year_inferred(first.year)
    doubts = tuple(doubt if one in guessed else one for one in found.read.doubts)
    return found._replace(read=found.read._replace(choices=(earlier,), doubts=doubts))


def last_year(day: date | None) -> date | None:
    """The same day a year before; None for the one that few years have."""
    if day is None or (day.month, day.day) == LEAP:
        return None
    return day.replace(year=day.year - 1)


def is_past(sentence: str) -> bool:
    """Whether a sentence says that something was held, and nothing of what will be."""
    # Chinese has no tenses: what is held and not said to be to come was held.
    was = held(sentence) if IDEOGRAPHS.search(sentence) else past().written(sentence)
    return was and not ahead().written(sentence)


@lru_cache(maxsize=1)
def ahead() -> Phrases:
    """Words of what will be: "will be held"."""
    return Phrases(every("prose", "future"))


def is_last(sentence: str, found: Found) -> bool:
    """Whether "last" stands right beside days: "9 février dernier", "el pasado 9 de febrero"."""
    before = sentence[max(0, found.start - REACH) : found.end]
    return bool(last_behind().match(sentence, found.end) or last_before().search(before))


@lru_cache(maxsize=1)
def last_behind() -> re.Pattern[str]:
    """ "Last" behind days."""
    return re.compile(rf"\s*,?\s*(?:{alternatives('last_behind')})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=1)
def last_before() -> re.Pattern[str]:
    """The same before them."""
    return re.compile(rf"(?<!\w)(?:{alternatives('last_before')})\s", re.IGNORECASE)


@lru_cache(maxsize=1)
def past() -> Phrases:
    """The verbs of holding that are of the past."""
    return Phrases(every("prose", "past"))
