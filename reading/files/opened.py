"""Texts and tables of OpenDocument (.odt, .ods; ISO/IEC 26300-3 §5 and §9) as lines."""

from collections.abc import Iterator
from typing import Final
from xml.etree import ElementTree as ET

from reading.files.packed import Packed, bare, named
from reading.files.sheets import lines_in
from reading.files.sheets.cells import MOST_COLUMNS, MOST_ROWS, Grid, head
from reading.files.sheets.made import said
from reading.files.unreadable import Unreadable
from reading.proposals import Exported

CONTENT: Final = "content.xml"
# What was struck out while changes were tracked, and what is said beside the words.
LEFT_OUT: Final = frozenset({"tracked-changes", "note", "annotation", "annotation-end"})
BLANKS: Final = {"s": " ", "tab": "\t", "line-break": "\n"}


def lines_of(data: bytes) -> str:
    """The words of a document, or the tables of a sheet that are seen, each under its name."""
    tree = root_of(data)
    hidden = hidden_styles(tree)
    told = []
    for body in (each for one in tree if bare(one) == "body" for each in one):
        if bare(body) == "text":
            told.append("\n".join(blocks(body)))
            continue
        for table in (one for one in body if bare(one) == "table"):
            rows = list(lines_in(merged(grid_of(table), table)))
            if rows and named(table, "style-name") not in hidden:
                told.append("\n".join([f"# {named(table, 'name') or ''}", "", *rows]))
    return "\n\n".join(told)


def exported_in(data: bytes) -> Exported | None:
    """When a sheet left the office, where one of its tables says so."""
    tables = (one for one in root_of(data).iter() if bare(one) == "table")
    return next(filter(None, (said(grid_of(one)) for one in tables)), None)


def root_of(data: bytes) -> ET.Element:
    """Its content.

    :raises Unreadable: it is locked, damaged, or made to harm.
    """
    with Packed(data) as packed:
        manifest = "META-INF/manifest.xml"
        if manifest in packed.names() and b"encryption-data" in packed.read(manifest):
            raise Unreadable("locked")
        return packed.tree(CONTENT)


def hidden_styles(tree: ET.Element) -> set[str | None]:
    """The styles of tables that are not shown (§16.11)."""
    styles = (one for one in tree.iter() if bare(one) == "style")
    return {
        named(one, "name") for one in styles for each in one if named(each, "display") == "false"
    }


def blocks(body: ET.Element, depth: int = 0) -> Iterator[str]:
    """Headings, paragraphs, items of lists and rows of tables, one after another."""
    for one in body:
        name = bare(one)
        if name == "h":
            yield from ("", f"# {text_of(one).strip()}", "")
        elif name == "p":
            yield from text_of(one).split("\n")
            yield ""
        elif name == "list":
            for item in one:
                first, *rest = [*filter(str.strip, blocks(item, depth + 1)), ""]
                yield "  " * depth + (first if first.lstrip().startswith("- ") else f"- {first}")
                yield from filter(None, rest)
        elif name == "table":
            yield from ("", *lines_in(merged(grid_of(one), one)), "")
        elif name not in LEFT_OUT:
            yield from blocks(one, depth)


def text_of(element: ET.Element) -> str:
    """The words of a paragraph, with its blanks, tabs and breaks."""
    parts = [element.text or ""]
    for child in element:
        name = bare(child)
        if name in BLANKS:
            parts.append(BLANKS[name] * min(int(named(child, "c") or 1), 80))
        elif name not in LEFT_OUT:
            parts.append(text_of(child))
        parts.append(child.tail or "")
    return "".join(parts)


def grid_of(table: ET.Element) -> Grid:
    """The cells that hold something, by row and column; a repeated row stands once."""
    grid: Grid = {}
    for number, row in enumerate(rows_of(table), 1):
        if values := dict(cells_of(row)):
            grid[number] = values
        if len(grid) > MOST_ROWS:
            raise Unreadable("too_long")
    return grid


def rows_of(table: ET.Element) -> Iterator[ET.Element]:
    """Its rows, also those in groups."""
    return (one for one in table.iter() if bare(one) == "table-row")


def cells_of(row: ET.Element) -> Iterator[tuple[int, str]]:
    """The cells of a row that hold something, with their columns."""
    at = 0
    for cell in row:
        if at < MOST_COLUMNS and (text := value_of(cell)):
            yield at, text
        at += int(named(cell, "number-columns-repeated") or 1)


def value_of(cell: ET.Element) -> str:
    """What a cell shows; a day as ISO 8601 has it (§19.370)."""
    if day := named(cell, "date-value"):
        return day.removesuffix("T00:00:00").replace("T", " ")[:16]
    shown = "\n".join(text_of(one).strip() for one in cell if bare(one) == "p")
    return shown.strip().replace("|", "/").replace("\t", " ")


def merged(grid: Grid, table: ET.Element) -> Grid:
    """The same; a cell merged downwards says in each row what it says in the first, but a title."""
    titled = {column for column, role in head(grid)[1].items() if role == "title"}
    for number, row in enumerate(rows_of(table), 1):
        for at, cell in enumerate(row):
            span = min(int(named(cell, "number-rows-spanned") or 1), MOST_ROWS)
            for below in range(number + 1, number + span):
                text = grid.get(number, {}).get(at)
                if text and below in grid and at not in titled:
                    grid[below].setdefault(at, text)
    return grid
