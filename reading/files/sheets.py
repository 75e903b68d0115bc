"""A workbook (.xlsx, ECMA-376 part 1 §18) as lines of tables, sheet by sheet."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final
from xml.etree import ElementTree as ET

from reading.files.packed import Packed, bare, named
from reading.files.unreadable import Unreadable

SHEETS: Final = "xl/workbook.xml"
MOST_ROWS: Final = 20_000
MOST_COLUMNS: Final = 100
CELL: Final = re.compile(r"([A-Z]{1,3})(\d{1,7})")
# Formats that Excel has built in for dates and times (§18.8.30).
BUILT_IN: Final = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
QUOTED: Final = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
DATED: Final = re.compile(r"[dmyhs]", re.IGNORECASE)
EPOCH: Final = datetime(1899, 12, 30)  # noqa: DTZ001 - a day has no zone
# 31 December 9999, the last that Excel has.
LAST: Final = 2_958_466
APART: Final = re.compile(r"\s*[\r\n]+\s*")
Grid = dict[int, dict[int, str]]


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


def shared_texts(packed: Packed) -> Iterator[str]:
    """The texts that cells share (§18.4)."""
    if "xl/sharedStrings.xml" in packed.names():
        for item in packed.elements("xl/sharedStrings.xml", "si"):
            yield text_of(item)


def text_of(item: ET.Element) -> str:
    """The runs of a text as one; how a word is spoken (§18.4.3) is no part of it."""
    parts = []
    for child in item:
        if bare(child) == "t":
            parts.append(child.text or "")
        elif bare(child) == "r":
            parts += [each.text or "" for each in child if bare(each) == "t"]
    return "".join(parts)


def date_styles(packed: Packed) -> set[int]:
    """The numbers of the cell formats that show a date or a time."""
    if "xl/styles.xml" not in packed.names():
        return set()
    tree = packed.tree("xl/styles.xml")
    own = {
        int(named(one, "numFmtId") or 0): named(one, "formatCode") or ""
        for one in tree.iter()
        if bare(one) == "numFmt"
    }
    formats = next((one for one in tree if bare(one) == "cellXfs"), ())
    found = set()
    for at, one in enumerate(formats):
        number = int(named(one, "numFmtId") or 0)
        if number in BUILT_IN or DATED.search(QUOTED.sub("", own.get(number, ""))):
            found.add(at)
    return found


def cells(packed: Packed, path: str, shared: list[str], dated: set[int]) -> Grid:
    """The cells that hold something, by row and column."""
    grid: Grid = {}
    for row in packed.elements(path, "row"):
        if len(grid) >= MOST_ROWS:
            raise Unreadable("too_long")
        values: dict[int, str] = {}
        for column, cell in enumerate(row):
            found = CELL.fullmatch(named(cell, "r") or "")
            at = number_of(found[1]) if found else column
            text = value_of(cell, shared, dated) if at < MOST_COLUMNS else ""
            if text:
                values[at] = text
        grid[int(named(row, "r") or len(grid) + 1)] = values
    return grid


def value_of(cell: ET.Element, shared: list[str], dated: set[int]) -> str:
    """What a cell shows; of a formula the value that was computed last."""
    kind = named(cell, "t") or "n"
    inline = next((one for one in cell if bare(one) == "is"), None)
    value = next((one.text or "" for one in cell if bare(one) == "v"), "")
    if kind == "inlineStr" and inline is not None:
        value = text_of(inline)
    elif kind == "s":
        at = int(value) if value.isdigit() else -1
        value = shared[at] if 0 <= at < len(shared) else ""
    elif kind == "n" and value:
        value = figure(value, dated=int(named(cell, "s") or 0) in dated)
    return APART.sub(", ", value.strip()).replace("|", "/").replace("\t", " ")


def figure(value: str, *, dated: bool) -> str:
    """A number as a person wrote it: a date, a time, or a figure."""
    try:
        number = float(value)
    except ValueError:
        return value
    if dated and 0 <= number < LAST:
        return moment(number)
    return str(int(number)) if number.is_integer() else value


def moment(number: float) -> str:
    """Days since the epoch of Excel as ISO 8601: a day, a time, or both."""
    at = EPOCH + timedelta(seconds=round(number * 86_400))
    if number < 1:
        return f"{at:%H:%M}"
    return f"{at:%Y-%m-%d}" if number.is_integer() else f"{at:%Y-%m-%d %H:%M}"


def filled(packed: Packed, path: str, grid: Grid) -> Grid:
    """Cells that were merged downwards say in each row what they say in the first."""
    for one in packed.elements(path, "mergeCell"):
        corners = [CELL.fullmatch(part) for part in (named(one, "ref") or "").split(":")]
        if len(corners) == 2 and corners[0] and corners[1]:
            column, first, last = number_of(corners[0][1]), int(corners[0][2]), int(corners[1][2])
            text = grid.get(first, {}).get(column)
            for row in range(first + 1, min(last, first + MOST_ROWS) + 1):
                if text and row in grid:
                    grid[row].setdefault(column, text)
    return grid


def line(row: dict[int, str]) -> str:
    """A row as a line of a table; one cell by itself is a heading among rows."""
    if sum(map(bool, row.values())) == 1:
        return next(text for text in row.values() if text)
    last = max(row, default=0)
    return "| " + " | ".join(row.get(at, "") for at in range(last + 1)) + " |"


def number_of(letters: str) -> int:
    """The number of a column, from 0."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1
