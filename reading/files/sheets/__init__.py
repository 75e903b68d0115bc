"""A workbook (.xlsx, ECMA-376 part 1 §18) as lines of tables, sheet by sheet."""

from collections.abc import Iterator
from typing import Final

from reading.files.packed import Packed, named
from reading.files.sheets.cells import cells, filled, shared_texts
from reading.files.sheets.figures import date_styles

SHEETS: Final = "xl/workbook.xml"


def lines_of(data: bytes) -> str:
    """The sheets of a workbook as tables in text, each under its name."""
    with Packed(data) as packed:
        shared = list(shared_texts(packed))
        dated = date_styles(packed)
        told = []
        for name, path in sheets(packed):
            grid = filled(packed, path, cells(packed, path, shared, dated))
            table = [line(row) for _, row in sorted(grid.items()) if any(row.values())]
            if table:
                told.append("\n".join([f"# {name}", "", *table]))
    return "\n\n".join(told)


def sheets(packed: Packed) -> Iterator[tuple[str, str]]:
    """The visible sheets: name and part, in the order of the workbook."""
    targets = {}
    for one in packed.elements("xl/_rels/workbook.xml.rels", "Relationship"):
        target = (named(one, "Target") or "").lstrip("/")
        targets[named(one, "Id")] = target if target.startswith("xl/") else f"xl/{target}"
    for one in packed.elements(SHEETS, "sheet"):
        path = targets.get(named(one, "id"))
        if path in packed.names() and (named(one, "state") or "visible") == "visible":
            yield named(one, "name") or "", path or ""


def line(row: dict[int, str]) -> str:
    """A row as a line of a table; one cell by itself is a heading among rows."""
    if sum(map(bool, row.values())) == 1:
        return next(text for text in row.values() if text)
    last = max(row, default=0)
    return "| " + " | ".join(row.get(at, "") for at in range(last + 1)) + " |"
