"""A table as a workbook (ECMA-376 part 1 §18): true dates, a head that stays, and when it was made.

The day stands in a second sheet, hidden: so it outlasts sorting, copies of the file, and programs
that keep no properties. The cells themselves stand nowhere twice: what somebody takes out of the
sheet before they hand it on is out of the file.
"""

import re
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from io import BytesIO
from xml.sax.saxutils import escape

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml"
DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
# XML 1.0 §2.2 has no place for these.
NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 - a day has no zone
# The same table is the same file, whenever it is made.
MADE = (1980, 1, 1, 0, 0, 0)
WIDTHS = (18, 60, 18, 16, 18, 22, 14, 14, 12, 60)
HEAD, DAY, MOMENT = 1, 2, 3
Cell = str | date | datetime


@dataclass(frozen=True)
class Made:
    """When a table was made, and the newest change of the office's history by then."""

    at: datetime
    change: int

    @property
    def cells(self) -> Sequence[str]:
        """The one row that says so, known by its first cell."""
        return ("convoke exported", self.at.astimezone(UTC).isoformat(), str(self.change))


PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{SHEET}.sheet.main+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{SHEET}.styles+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{SHEET}.worksheet+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet2.xml" ContentType="{SHEET}.worksheet+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" '
    f'Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
    '<sheet name="Convoke" sheetId="1" r:id="r1"/>'
    '<sheet name="Exported" sheetId="2" state="hidden" r:id="r3"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="r2" Type="{OFFICE}/styles" Target="styles.xml"/>'
    f'<Relationship Id="r3" Type="{OFFICE}/worksheet" Target="worksheets/sheet2.xml"/>'
    "</Relationships>",
    "xl/styles.xml": f'<styleSheet xmlns="{MAIN}"><fonts count="2"><font/><font><b/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
    '<cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/>'
    '<xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs>'
    "</styleSheet>",
}  # fmt: skip


def xlsx_of(rows: Iterable[Sequence[Cell]], made_at: Made | None = None) -> bytes:
    """The octets; a text that looks like a formula stays a text."""
    lines = [line(at, row) for at, row in enumerate(rows, 1)]
    widths = "".join(
        f'<col min="{at}" max="{at}" width="{width}" customWidth="1"/>'
        for at, width in enumerate(WIDTHS, 1)
    )
    pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
    sheet = (
        f'<worksheet xmlns="{MAIN}"><sheetViews><sheetView workbookViewId="0">{pane}</sheetView>'
        f"</sheetViews><cols>{widths}</cols><sheetData>{''.join(lines)}</sheetData></worksheet>"
    )
    hidden = (
        f'<worksheet xmlns="{MAIN}"><sheetData>{line(2, made_at.cells) if made_at else ""}'
        "</sheetData></worksheet>"
    )
    sheets = {"xl/worksheets/sheet1.xml": sheet, "xl/worksheets/sheet2.xml": hidden}
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as to:
        for name, text in (PARTS | sheets).items():
            to.writestr(zipfile.ZipInfo(name, MADE), DECLARED + text, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def line(at: int, row: Sequence[Cell]) -> str:
    """One row; the first is the head."""
    cells = "".join(cell(f"{chr(65 + n)}{at}", one, head=at == 1) for n, one in enumerate(row))
    return f'<row r="{at}">{cells}</row>'


def cell(name: str, value: Cell, *, head: bool) -> str:
    """A text, or a day as Excel counts them."""
    if isinstance(value, date):
        moment = value if isinstance(value, datetime) else datetime(*value.timetuple()[:3])  # noqa: DTZ001
        style = MOMENT if isinstance(value, datetime) else DAY
        return (
            f'<c r="{name}" s="{style}"><v>{(moment - EPOCH).total_seconds() / 86_400:.10g}</v></c>'
        )
    bold = f' s="{HEAD}"' if head else ""
    text = escape(NO_XML.sub("", value))
    inside = f'<is><t xml:space="preserve">{text}</t></is>'
    return f'<c r="{name}"{bold} t="inlineStr">{inside}</c>' if text else ""
