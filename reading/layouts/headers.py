"""The head of a table: which line it is, what parts its columns, and what each column holds."""

import csv
import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from reading.folding import fold
from reading.wordlists import every

ROLES: Final = (
    "title", "place", "city", "territory", "days", "start", "end", "time", "project", "kind", "ref",
)  # fmt: skip
MARKS: Final = ("\t", ";", "|", ",")
FIRST_LINES: Final = 10
ENOUGH: Final = 2
RULE: Final = re.compile(r"^[\s|:+=-]+$")
# A head has few words in each cell.
LONGEST: Final = 40


def header_at(lines: Sequence[str]) -> tuple[int, str, tuple[str, ...]] | None:
    """The number of a head's line, the sign between its columns, and their roles."""
    for at, line in enumerate(lines[:FIRST_LINES]):
        for mark in MARKS:
            if mark not in line:
                continue
            roles = tuple(role_of(cell) for cell in cells(line, mark))
            named = [role for role in roles if role]
            if len(set(named)) >= ENOUGH and len(named) * 2 >= len(roles) and wanted(named):
                return at, mark, roles
    return None


def wanted(named: Sequence[str]) -> bool:
    """Whether columns can make an activity: days, and something beside them."""
    return bool({"days", "start"} & set(named))


def cells(line: str, mark: str) -> list[str]:
    """The cells of one line; quotes keep a sign from parting."""
    text = line.strip().strip("|") if mark == "|" else line
    if '"' not in text:
        return [cell.strip() for cell in text.split(mark)]
    try:
        return [cell.strip() for cell in next(csv.reader([text], delimiter=mark))]
    except (csv.Error, StopIteration):
        return [cell.strip() for cell in text.split(mark)]


def role_of(label: str) -> str:
    """What a column or a field holds, by its name in any of our languages; empty: not known."""
    return table().get(fold(label.strip(' *_:："')), "") if len(label) <= LONGEST else ""


@lru_cache(maxsize=1)
def table() -> dict[str, str]:
    """Folded names of fields; where two roles share a name the earlier is right."""
    found: dict[str, str] = {}
    for role in ROLES:
        for name in every("fields", role):
            found.setdefault(fold(name), role)
    return found


def is_rule(line: str) -> bool:
    """The line of dashes below a head."""
    return bool(RULE.match(line))
