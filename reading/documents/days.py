"""The days of an agenda: "Day 2", and which dates lie within those of an activity."""

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final

from programme.values import Days
from reading.dates import Near
from reading.documents.evidence import FINE
from reading.folding import fold
from reading.proposals import Proposal
from reading.wordlists import every

COUNTED: Final = re.compile(r"\d|[一二三四五六七八九十]")

# "第二天", but not "第二届".
DAY: Final = re.compile(r"[\d一二三四五六七八九十]{1,3}[天日]")


def span(read: Proposal) -> Days | None:
    """From the first day of an activity to its last; None where some are not known."""
    days = [leg.days for leg in read.legs if leg.days and leg.days.precision in FINE]
    if not days or len(days) < len(read.legs) or not read.title:
        return None
    ends = [one.end for one in days if one.end]
    return replace(days[0], end=max(ends, default=None))


def near(days: Days) -> Near | None:
    """The year of days."""
    return Near(days.start.year) if days.start else None


def within(one: Days, days: Days) -> bool:
    """Whether days lie within others."""
    if not (one.start and one.end and days.start and days.end):
        return False
    return days.start <= one.start and one.end <= days.end


def is_numbered(text: str) -> bool:
    """Whether a line begins with "Day 2" in one of our languages."""
    words = fold(text).split()[:2]
    if words and words[0][:1] in day_words():
        return DAY.match(words[0][1:]) is not None
    others = [word for word in words if word not in day_words()]
    return len(others) == 1 and (COUNTED.match(others[0]) is not None or others[0] in numbers())


@lru_cache(maxsize=1)
def day_words() -> frozenset[str]:
    """ "Day", in all our languages."""
    return frozenset(fold(word) for word in every("labels", "agenda_day"))


@lru_cache(maxsize=1)
def numbers() -> frozenset[str]:
    """The numbers of days, in words."""
    found = {*every("series", "ordinals"), *every("prose", "ordinal"), *every("prose", "counts")}
    return frozenset(fold(word) for word in (*found, "one", "un", "الأول", "الثاني", "الثالث"))
