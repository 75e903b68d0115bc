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
    "month",
)  # fmt: skip
# So a column may be named, and no field: "From: Ana" is the head of a mail.
COLUMNS: Final = {"start": "from", "end": "until"}
MARKS: Final = ("\t", ";", "|", ",")
FIRST_LINES: Final = 10
ENOUGH: Final = 2
RULE: Final = re.compile(r"^[\s|:+=_─━═┼│┬┴├┤-]+$")
# A field with what it holds is no head: "When: 5 May".
VALUED: Final = re.compile(r"[:：]\s*\S")
# A head has few words in each cell.
LONGEST: Final = 40
BESIDE: Final = re.compile(r"[/(),;]| [-–—] ")
SHORTEST: Final = 2


def header_at(lines: Sequence[str]) -> tuple[int, str, tuple[str, ...]] | None:
    """The number of a head's line, the sign between its columns, and their roles."""
    for at, line in enumerate(lines[:FIRST_LINES]):
        for mark in MARKS:
            if mark not in line:
                continue
            row = cells(line, mark, framed=is_framed(line))
            roles = tuple(head_role(cell) for cell in row)
            named = [role for role in roles if role]
            if len(set(named)) >= ENOUGH and len(named) * 2 >= len(roles) and wanted(named):
                return at, mark, roles
    return None


def wanted(named: Sequence[str]) -> bool:
    """Whether columns can make an activity: days, and something beside them."""
    return bool({"days", "start", "month"} & set(named))


def is_framed(line: str) -> bool:
    """Whether a stroke stands before the first cell, so that it opens the row."""
    return line.lstrip().startswith("|")


def cells(line: str, mark: str, *, framed: bool = True) -> list[str]:
    """The cells of one line; quotes keep a sign from parting."""
    text = line
    if mark == "|":
        text = line.strip().strip("|") if framed else line
    if '"' not in text:
        return [cell.strip() for cell in text.split(mark)]
    try:
        return [cell.strip() for cell in next(csv.reader([text], delimiter=mark))]
    except (csv.Error, StopIteration):
        return [cell.strip() for cell in text.split(mark)]


def role_of(label: str) -> str:
    """What a column or a field holds, by its name in any of our languages; empty: not known."""
    return table().get(fold(label.strip(' *_:："')), "") if len(label) <= LONGEST else ""


def head_role(label: str) -> str:
    """What a column holds, also where its head says more: "Project/agency", "Name of the event"."""
    if (role := role_of(label)) or len(label) > LONGEST or VALUED.search(label):
        return role
    if found := columns().get(fold(label)):
        return found
    parts = [part for part in BESIDE.split(label) if part.strip()]
    first = fold(label).partition(" ")[0]
    known = [role for part in parts if (role := role_of(part))] if len(parts) > 1 else []
    return known[0] if known else table().get(first, "") if len(first) > SHORTEST else ""


@lru_cache(maxsize=1)
def table() -> dict[str, str]:
    """Folded names of fields; where two roles share a name the earlier is right."""
    found: dict[str, str] = {}
    for role in ROLES:
        for name in every("fields", role):
            found.setdefault(fold(name), role)
    return found


@lru_cache(maxsize=1)
def columns() -> dict[str, str]:
    """Folded names that only columns have."""
    return {fold(name): role for role, key in COLUMNS.items() for name in every("fields", key)}


def is_rule(line: str) -> bool:
    """The line of dashes below a head."""
    return bool(RULE.match(line))
