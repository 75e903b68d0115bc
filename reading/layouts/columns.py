"""What the columns of a table show of 5/6: whether any figure in one can only be a day."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

SLASHED: Final = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(?:\d{4}|\d\d)(?![\d/])")
DATED: Final = ("days", "start", "end")


@dataclass(frozen=True)
class Column:
    """A column of dates by the name at its head, and what it shows; None where it shows nothing."""

    name: str
    month_first: bool | None = None


def columns_of(
    roles: Sequence[str], heads: Sequence[str], rows: Iterable[Sequence[str]]
) -> Mapping[str, Column]:
    """The columns of dates of a table by their roles.

    Where a table has a column of first and one of last days, either shows what the other does not.
    """
    kept = list(rows)
    found = {
        role: Column(heads[at], month_first(" ".join(row[at] for row in kept if at < len(row))))
        for at, role in enumerate(roles)
        if role in DATED and at < len(heads)
    }
    start, end = found.get("start"), found.get("end")
    if start and end and None in {start.month_first, end.month_first}:
        shown = end.month_first if start.month_first is None else start.month_first
        found |= {"start": Column(start.name, shown), "end": Column(start.name, shown)}
    return found


def month_first(text: str) -> bool | None:
    """What a text has shown of 5/6/2016; None where it shows nothing, or now this and now that."""
    found = [(int(one), int(other)) for one, other in SLASHED.findall(text)]
    days, months = any(one > 12 for one, _ in found), any(other > 12 for _, other in found)
    return months if days != months else None
