"""Tables whose columns are kept apart by blanks alone, as a typewriter or a PDF leaves them."""

import re
from collections.abc import Sequence
from typing import Final
from unicodedata import east_asian_width

from reading.layouts.headers import ENOUGH, FIRST_LINES, LONGEST, head_role, wanted

GAP: Final = re.compile(r"\s{2,}|\t")
CELL: Final = re.compile(r"\S+(?:\s\S+)*")
FEWEST: Final = 3
# A cell may begin so far from where its head does.
SLIP: Final = 3
TAB: Final = 8


def head_at(lines: Sequence[str]) -> tuple[int, tuple[int, ...], tuple[str, ...]] | None:
    """The number of a head's line, where its columns begin, and their roles."""
    for at, line in enumerate(lines[:FIRST_LINES]):
        if "  " not in line.strip():
            continue
        found = list(CELL.finditer(evened(line)))
        if len(found) < FEWEST or max(len(cell.group()) for cell in found) > LONGEST:
            continue
        roles = tuple(head_role(cell.group()) for cell in found)
        named = [role for role in roles if role]
        if len(set(named)) >= ENOUGH and len(named) * 2 >= len(roles) and wanted(named):
            return at, (0, *(cell.start() for cell in found[1:])), roles
    return None


def evened(line: str) -> str:
    """A line in which every sign is as wide as it is shown: ideographs are two wide."""
    plain = line.expandtabs(TAB)
    if plain.isascii():
        return plain
    return "".join(sign + ("\0" if east_asian_width(sign) in "WF" else "") for sign in plain)


def cut(line: str, cuts: Sequence[int]) -> list[str]:
    """The cells of a line, cut where the columns begin, or at the blank beside it."""
    even = evened(line)
    at = [place(even, each) for each in cuts]
    pairs = zip(at, [*at[1:], len(even)], strict=True)
    return [even[since:until].replace("\0", "").strip() for since, until in pairs]


def place(even: str, wanted_at: int) -> int:
    """Where a column begins in one line: not within a word."""
    if not wanted_at or wanted_at >= len(even) or even[wanted_at - 1].isspace():
        return begun(even, wanted_at)
    before = even.rfind(" ", 0, wanted_at) + 1
    after = even.find(" ", wanted_at) + 1
    return after if after and after - wanted_at <= SLIP and wanted_at - before > SLIP else before


def begun(even: str, at: int) -> int:
    """The same, where a cell begins a little before its head: behind two blanks."""
    for near in range(1, SLIP + 1):
        since = at - near
        if (
            since > 1
            and even[since - 2 : since].isspace()
            and not even[since : since + 1].isspace()
        ):
            return since
    return at


def fits(line: str, cuts: Sequence[int]) -> bool:
    """Whether at least two cells of a line begin where columns do."""
    starts = [cell.start() for cell in CELL.finditer(evened(line))]
    return sum(any(abs(start - each) <= SLIP for each in cuts) for start in starts) >= ENOUGH


def spans(line: str, cuts: Sequence[int]) -> bool:
    """Whether a line stands across the columns: one piece of text, in the middle or at the edge."""
    cells = list(CELL.finditer(evened(line)))
    if len(cells) != 1:
        return False
    start, end = cells[0].span()
    return start <= SLIP or not any(abs(start - each) <= SLIP for each in cuts) or end > cuts[-1]
