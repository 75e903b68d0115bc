"""Tables without a head: what each column holds is known by its cells."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Final, NamedTuple

from reading.clocks import read_hour, read_hours
from reading.codes import read_label
from reading.documents.cells import sites_in
from reading.documents.sections import Section
from reading.documents.setting import Setting
from reading.documents.spans import spans_in
from reading.layouts.columns import DATED

# As many rows as these show what a column holds.
LOOKED_AT: Final = 40
CODE: Final = re.compile(r"[A-ZА-ЯЁЇІЄҐ][A-ZА-ЯЁЇІЄҐ0-9+@/&.-]{1,14}")
# "14.30" may be a day, too.
CLOCK: Final = re.compile(r"\d\s*(?::\d|h|[ap]\.?m|点|ч)", re.IGNORECASE)
LETTER: Final = re.compile(r"[^\W\d_]")


class Test(NamedTuple):
    """What a cell of a part holds, and how great a share of a column's cells has to hold it."""

    role: str
    holds: Callable[[str], bool]
    share: float = 0.5


def columns_of(rows: Iterable[Sequence[str]], section: Section, setting: Setting) -> dict[str, str]:
    """The part that each column has, by its number; nothing where none holds days or a title."""
    cells = by_number(rows)
    found: dict[str, str] = {}
    for test in tests(section, setting):
        shares = {number: share(cells[number], test) for number in cells if number not in found}
        best = max(shares, key=lambda number: (shares[number], size(cells[number])), default="")
        if best and shares[best] >= test.share:
            found[best] = test.role
    left = [number for number in cells if number not in found]
    if "days" not in found.values() or not left:
        return {}
    return in_order(found) | {max(left, key=lambda number: letters(cells[number])): "title"}


def in_order(found: dict[str, str]) -> dict[str, str]:
    """Of two columns of dates the first has the first days, and the other the last."""
    dates = sorted((number for number, role in found.items() if role in DATED), key=int)
    return found | dict(zip(dates, DATED[1:], strict=True)) if len(dates) > 1 else found


def by_number(rows: Iterable[Sequence[str]]) -> dict[str, list[str]]:
    """The cells of each column that are not empty."""
    found: dict[str, list[str]] = {}
    for _, row in zip(range(LOOKED_AT), rows, strict=False):
        for number, cell in enumerate(row):
            if cell:
                found.setdefault(str(number), []).append(cell)
    return found


def tests(section: Section, setting: Setting) -> tuple[Test, ...]:
    """Whoever comes first has the column; of days some are said in words that nobody knows."""
    days = partial(dated, section=section, setting=setting)
    return (
        Test(
            "time", lambda cell: bool(CLOCK.search(cell) and (read_hours(cell) or read_hour(cell)))
        ),
        Test("days", days, share=0.25),
        Test("end", days),
        Test("project", lambda cell: is_code(cell, setting)),
        Test("place", lambda cell: all_placed(cell, setting), share=0.34),
    )


def dated(cell: str, section: Section, setting: Setting) -> bool:
    """Whether a cell holds days."""
    return any(read.choices for read in spans_in({"days": cell}, section, setting))


def all_placed(cell: str, setting: Setting) -> bool:
    """Whether a cell holds places and nothing else."""
    return all(len(read.choices) == 1 for read in sites_in({"place": cell}, setting))


def is_code(cell: str, setting: Setting) -> bool:
    """Whether a cell is the code of a project, or looks like one."""
    return bool(read_label(cell, setting.codes).codes or CODE.fullmatch(cell))


def share(cells: Sequence[str], test: Test) -> float:
    """The share of cells that hold something."""
    return sum(map(test.holds, cells)) / len(cells)


def size(cells: Sequence[str]) -> int:
    """How many signs stand in a column: a day is longer than the number of a row."""
    return sum(map(len, cells))


def letters(cells: Sequence[str]) -> int:
    """How many letters stand in a column: a title has more than a remark, and is never left out."""
    return sum(len(LETTER.findall(cell)) for cell in cells)
