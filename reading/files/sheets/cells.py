"""The cells of one sheet, by row and column, and what each shows (§18.3)."""

import re
from collections.abc import Iterator
from typing import Final
from xml.etree import ElementTree as ET

from reading.files.packed import Packed, bare, named
from reading.files.sheets.figures import figure
from reading.files.unreadable import Unreadable
from reading.layouts.headers import ENOUGH, head_role

MOST_ROWS: Final = 20_000
MOST_COLUMNS: Final = 100
FIRST_ROWS: Final = 20
CELL: Final = re.compile(r"([A-Z]{1,3})(\d{1,7})")
APART: Final = re.compile(r"\s*[\r\n]+\s*")
BROKEN: Final = "\n"
Grid = dict[int, dict[int, str]]


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
    """What a cell shows; of a formula the value that was computed last, or else itself."""
    kind = named(cell, "t") or "n"
    inline = next((one for one in cell if bare(one) == "is"), None)
    value = next((one.text or "" for one in cell if bare(one) == "v"), "")
    formula = next((one.text or "" for one in cell if bare(one) == "f"), "")
    if formula and not value:
        return f"={formula}".replace("|", "/").replace("\t", " ")
    if kind == "inlineStr" and inline is not None:
        value = text_of(inline)
    elif kind == "s":
        at = int(value) if value.isdigit() else -1
        value = shared[at] if 0 <= at < len(shared) else ""
    elif kind == "n" and value:
        value = figure(value, dated=int(named(cell, "s") or 0) in dated)
    return APART.sub(BROKEN, value.strip()).replace("|", "/").replace("\t", " ")


def filled(packed: Packed, path: str, grid: Grid) -> Grid:
    """Cells that were merged downwards say in each row what they say in the first.

    A title over several rows is one activity of several legs: the rows below it go on with it.
    """
    titled = {column for column, role in head(grid)[1].items() if role == "title"}
    for one in packed.elements(path, "mergeCell"):
        corners = [CELL.fullmatch(part) for part in (named(one, "ref") or "").split(":")]
        if len(corners) == 2 and corners[0] and corners[1]:
            column, first, last = number_of(corners[0][1]), int(corners[0][2]), int(corners[1][2])
            text = None if column in titled else grid.get(first, {}).get(column)
            for row in range(first + 1, min(last, first + MOST_ROWS) + 1):
                if text and row in grid:
                    grid[row].setdefault(column, text)
    return grid


def head(grid: Grid) -> tuple[int, dict[int, str]]:
    """The first row that names columns, and the roles of those; row 0 where there is none."""
    for row in sorted(grid)[:FIRST_ROWS]:
        roles = {column: head_role(text) for column, text in grid[row].items()}
        if len(set(filter(None, roles.values()))) >= ENOUGH:
            return row, roles
    return 0, {}


def number_of(letters: str) -> int:
    """The number of a column, from 0."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1
