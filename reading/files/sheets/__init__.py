"""A workbook (.xlsx, ECMA-376 part 1 §18) as lines of tables, sheet by sheet."""

from collections.abc import Iterator
from typing import Final

from reading.files.packed import Packed, named
from reading.files.sheets.cells import BROKEN, Grid, cells, filled, head, shared_texts
from reading.files.sheets.figures import date_styles
from reading.files.sheets.made import exported
from reading.proposals import Exported

SHEETS: Final = "xl/workbook.xml"
VISIBLE: Final = "visible"
# What a break within a cell parts: lines of one title, places or days of several legs.
BETWEEN: Final = {"title": " "} | dict.fromkeys(
    ("place", "city", "territory", "days", "start", "end"), "; "
)


def exported_in(data: bytes) -> Exported | None:
    """When a workbook left the office, where it says so."""
    with Packed(data) as packed:
        return exported(packed, [path for _, path, state in every(packed) if state != VISIBLE])


def lines_of(data: bytes) -> str:
    """The sheets of a workbook as tables in text, each under its name."""
    with Packed(data) as packed:
        shared = list(shared_texts(packed))
        dated = date_styles(packed)
        told = []
        for name, path in sheets(packed):
            grid = filled(packed, path, cells(packed, path, shared, dated))
            table = list(lines_in(grid))
            if table:
                told.append("\n".join([f"# {name}", "", *table]))
    return "\n\n".join(told)


def sheets(packed: Packed) -> Iterator[tuple[str, str]]:
    """The visible sheets: name and part, in the order of the workbook."""
    return ((name, path) for name, path, state in every(packed) if state == VISIBLE)


def every(packed: Packed) -> Iterator[tuple[str, str, str]]:
    """All sheets: name, part, and whether they are seen."""
    targets = {}
    for one in packed.elements("xl/_rels/workbook.xml.rels", "Relationship"):
        target = (named(one, "Target") or "").lstrip("/")
        targets[named(one, "Id")] = target if target.startswith("xl/") else f"xl/{target}"
    for one in packed.elements(SHEETS, "sheet"):
        path = targets.get(named(one, "id"))
        if path in packed.names():
            yield named(one, "name") or "", path or "", named(one, "state") or VISIBLE


def lines_in(grid: Grid) -> Iterator[str]:
    """A line for each row; what stands above the head of a table is no row of it."""
    at, roles = head(grid)
    for number, row in sorted(grid.items()):
        told = {
            column: text.replace(BROKEN, BETWEEN.get(roles.get(column, ""), ", "))
            for column, text in row.items()
            if text
        }
        if number < at:
            yield from told.values()
        elif told:
            yield line(told)


def line(row: dict[int, str]) -> str:
    """A row as a line of a table; one cell by itself is a heading among rows."""
    if len(row) == 1:
        return next(iter(row.values()))
    last = max(row, default=0)
    return "| " + " | ".join(row.get(at, "") for at in range(last + 1)) + " |"
