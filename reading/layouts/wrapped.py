"""Rows of a table put together where their cells were wrapped over lines."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from reading.layouts.ends import Ends
from reading.layouts.headers import is_rule

OPEN: Final = (",", ";", "-", "–", "—", "/", "(", "+", "&", "，", "、", "؛", "،")

# Days without a month, or that there are none: they begin a row of a month above.
DAYS: Final = re.compile(r"\W*\d{1,2}[.ªº]*(?:\W+(?:[^\W\d_]{1,2}\W+)?\d{1,2})*\W*|\W*")


@dataclass
class Wrapped:
    """One row with the lines that it stands on; ``below`` where it is part of the one above it."""

    row: list[str]
    source: list[str] = field(default_factory=list)
    across: bool = False
    below: bool = False

    def take(self, line: str, row: Sequence[str]) -> None:
        """One more line of it."""
        wide = [*row, *[""] * (len(self.row) - len(row))]
        self.row = [joined(one, other) for one, other in zip(self.row, wide, strict=False)]
        self.source.append(line)


def joined(one: str, other: str) -> str:
    """Two pieces of one cell; a word broken at its hyphen keeps the hyphen."""
    broken = one.endswith("-") and one[-2:-1].isalpha() and other[:1].islower()
    return one + other if not one or not other or broken else f"{one} {other}"


def whole(
    lines: Iterable[tuple[str, list[str], bool]], days: int | None, ends: Ends
) -> Iterator[Wrapped]:
    """The rows of a table, given its lines, their cells, and whether each stands across all."""
    kept = list(lines)
    ruled = between([line for line, _, _ in kept])
    held: Wrapped | None = None
    for line, row, across in kept:
        if is_rule(line) or across or held is None or not (ruled or goes_on(held, row, days, ends)):
            if held:
                yield held
            held = None
        if is_rule(line) or not any(row):
            continue
        if across:
            yield Wrapped([row[0]], [line], across=True)
        elif held:
            held.take(line, row)
        else:
            held = Wrapped(list(row), [line], below=not row[0] and len(row) > 1)
    if held:
        yield held


def between(lines: Sequence[str]) -> bool:
    """Whether rules part the rows of a table, so that what stands between two is one row."""
    inner = lines[1:-1]
    rules = sum(map(is_rule, inner))
    return rules > 1 and any(map(is_rule, inner[1:-1]))


def goes_on(held: Wrapped, row: Sequence[str], days: int | None, ends: Ends) -> bool:
    """Whether a line belongs to the row above it."""
    if held.across or not any(row):
        return False
    if row[0]:
        return days == 0 and held.row[0].endswith(OPEN) and not any(row[1:2])
    if days is None or days >= len(row) or not row[days] or days >= len(held.row):
        return True
    above = held.row[days]
    if DAYS.fullmatch(above) and DAYS.fullmatch(row[days]):
        return False
    return above.endswith(OPEN) or not ends(above) or not ends(row[days])
