"""Workbooks and documents as offices have them, written out by hand."""

import re
import zipfile
from io import BytesIO
from xml.sax.saxutils import escape

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
HIDDEN = ' state="hidden"'
Cell = str | int | float


def packed(parts: dict[str, str]) -> bytes:
    """A zip of these parts."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as to:
        for name, text in parts.items():
            to.writestr(name, text)
    return made.getvalue()


def workbook(
    *rows: list[Cell],
    merged: str = "",
    more: dict[str, list[list[Cell]]] | None = None,
    hidden: str = "",
) -> bytes:
    """A workbook of one sheet or more; whole numbers above 30,000 are days."""
    sheets = {"Sheet1": list(rows), **(more or {})}
    named = "".join(
        f'<sheet name="{name}" sheetId="{n}"{HIDDEN if name == hidden else ""} r:id="r{n}"/>'
        for n, name in enumerate(sheets, 1)
    )
    related = "".join(
        f'<Relationship Id="r{n}" Target="worksheets/sheet{n}.xml"/>'
        for n in range(1, len(sheets) + 1)
    )
    names = f"<sheets>{named}</sheets>"
    parts = {
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{REL}">{names}</workbook>',
        "xl/_rels/workbook.xml.rels": f"<Relationships>{related}</Relationships>",
        "xl/styles.xml": f'<styleSheet xmlns="{MAIN}"><cellXfs><xf numFmtId="0"/>'
        '<xf numFmtId="14"/></cellXfs></styleSheet>',
    }
    for n, table in enumerate(sheets.values(), 1):
        below = f'<mergeCells><mergeCell ref="{merged}"/></mergeCells>' if merged else ""
        lines = "".join(line(at, row) for at, row in enumerate(table, 1))
        parts[f"xl/worksheets/sheet{n}.xml"] = (
            f'<worksheet xmlns="{MAIN}"><sheetData>{lines}</sheetData>{below}</worksheet>'
        )
    return packed(parts)


def line(at: int, row: list[Cell]) -> str:
    """A row."""
    cells = "".join(cell(f"{chr(65 + n)}{at}", one) for n, one in enumerate(row))
    return f'<row r="{at}">{cells}</row>'


def cell(name: str, value: Cell) -> str:
    """A cell: a day, a number or a text."""
    if isinstance(value, str):
        return f'<c r="{name}" t="inlineStr"><is><t>{escape(value)}</t></is></c>' if value else ""
    style = ' s="1"' if value > 30_000 else ""
    return f'<c r="{name}"{style}><v>{value}</v></c>'


def document(text: str) -> bytes:
    """A text document: lines with a dash are items of a list."""
    blocks = []
    for each in text.splitlines():
        item = re.match(r"- (.*)", each)
        listed = '<w:pPr><w:numPr><w:ilvl w:val="0"/></w:numPr></w:pPr>' if item else ""
        words = escape(item[1] if item else each)
        blocks.append(f"<w:p>{listed}<w:r><w:t>{words}</w:t></w:r></w:p>")
    body = "".join(blocks)
    return packed(
        {"word/document.xml": f'<w:document xmlns:w="{WORDS}"><w:body>{body}</w:body></w:document>'}
    )
