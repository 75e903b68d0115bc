"""Dates that stand side by side and share a place: "5, 12 and 19 March"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache
from typing import Final, NamedTuple

from programme.values import Days, Precision
from reading.dates import DaysRead, Found
from reading.lines.segments import alternatives

DAY: Final = timedelta(days=1)


class Group(NamedTuple):
    """Dates next to each other; ``text[start:end]`` is all of them."""

    start: int
    end: int
    reads: tuple[DaysRead, ...]
    weak: bool


def grouped(text: str, found: Sequence[Found]) -> list[Group]:
    """The dates of a text, in groups between which something else is said."""
    groups: list[Group] = []
    for each in found:
        last = groups[-1] if groups else None
        if last and last.weak == each.weak and between().fullmatch(text, last.end, each.start):
            groups[-1] = Group(last.start, each.end, (*last.reads, each.read), last.weak)
        else:
            groups.append(Group(each.start, each.end, (each.read,), each.weak))
    return [
        each._replace(reads=tuple(merged(each.reads))) if len(each.reads) > 1 else each
        for each in groups
    ]


def merged(reads: Sequence[DaysRead]) -> Iterator[DaysRead]:
    """Days without those that follow on the day before: these are one span."""
    held: DaysRead | None = None
    for read in reads:
        if held and (days := following(held, read)):
            held = held._replace(choices=(days,), doubts=(*held.doubts, *read.doubts))
            continue
        if held:
            yield held
        held = read
    if held:
        yield held


def following(one: DaysRead, other: DaysRead) -> Days | None:
    """Both as one span, where the second begins on the day after the first."""
    if len(one.choices) != 1 or len(other.choices) != 1:
        return None
    first, last = one.choices[0], other.choices[0]
    exact = first.precision is last.precision is Precision.DAY
    if not (exact and first.end and last.start and first.end + DAY == last.start):
        return None
    return replace(first, end=last.end)


@lru_cache(maxsize=1)
def between() -> re.Pattern[str]:
    """A comma, an "and", or both; "20.04.2024. i" has a stop before."""
    return re.compile(
        rf"\.?\s*(?:[,，、،]|[,，、،]?\s*(?:{alternatives('dates', 'both')})\b)\s*", re.IGNORECASE
    )
