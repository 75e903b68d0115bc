"""Two days of a sentence that are the first and the last: "starts on 14 April and lasts till …"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from programme.values import Precision
from reading.dates import DaysRead, Found
from reading.lines.segments import alternatives

EXACT: Final = frozenset({Precision.DAY, Precision.TIME})
# No activity lasts longer by such words.
LONGEST: Final = 100
# So far behind the words that say so may the last day stand.
NEAR: Final = 12


def joined(sentence: str, dates: Sequence[Found]) -> list[Found]:
    """The dates of a sentence, such two as one."""
    found = list(dates[:1])
    for one in dates[1:]:
        whole = span(sentence, found[-1], one)
        if whole:
            found[-1] = whole
        else:
            found.append(one)
    return found


def span(sentence: str, first: Found, last: Found) -> Found | None:
    """The time from one day to another; None where the words between do not say so."""
    match = until().match(sentence, first.end)
    if match is None or not match.end() - NEAR <= last.start <= match.end() + NEAR:
        return None
    one, two = (each.read.choices[0] if each.read.choices else None for each in (first, last))
    if not (one and two and one.start and two.end and {one.precision, two.precision} <= EXACT):
        return None
    start = one.start
    if any(doubt.code == "year_inferred" for doubt in first.read.doubts):
        start = start.replace(year=two.end.year, day=min(start.day, 28 if start.month == 2 else 31))
    if not 0 <= (two.end - start).days <= LONGEST:
        return None
    days = replace(two, precision=Precision.DAY, start=start, end=two.end)
    return Found(first.start, last.end, DaysRead((days,), last.read.doubts), weak=False)


@lru_cache(maxsize=1)
def until() -> re.Pattern[str]:
    """The words between them."""
    return re.compile(rf"\W{{0,3}}(?:{alternatives('prose', 'lasting')})(?!\w)", re.IGNORECASE)
