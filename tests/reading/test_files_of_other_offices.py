"""Files of programs other than the usual ones: OpenDocument and Rich Text."""

from datetime import UTC, datetime

from reading.apart import Asked
from reading.apart.reading import read
from reading.proposals import Exported
from tests.reading.filed import WORKSHOP, told
from tests.reading.packing import packed

OASIS = "urn:oasis:names:tc:opendocument:xmlns"
SPACES = " ".join(
    f'xmlns:{name}="{OASIS}:{name}:1.0"' for name in ("office", "text", "table", "style")
)
MISSION = "Mission on reporting | GE 2016-07-18/2016-07-19; MD 2016-07-21/2016-07-22"


def opened(kind: str, body: str, styles: str = "") -> bytes:
    """A file of OpenDocument as LibreOffice packs it."""
    content = (
        f"<office:document-content {SPACES}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:{kind}>{body}</office:{kind}>"
        "</office:body></office:document-content>"
    )
    name = "spreadsheet" if kind == "spreadsheet" else "text"
    mimetype = f"application/vnd.oasis.opendocument.{name}"
    return packed({"mimetype": mimetype, "content.xml": content, "META-INF/manifest.xml": "<m/>"})


def row(*cells: str) -> str:
    made = (
        f'<table:table-cell office:value-type="date" office:date-value="{one}">'
        f"<text:p>{one}</text:p></table:table-cell>"
        if one[:2] == "20"
        else f"<table:table-cell>{''.join(f'<text:p>{line}</text:p>' for line in one.split('/'))}"
        "</table:table-cell>"
        for one in cells
    )
    return f"<table:table-row>{''.join(made)}</table:table-row>"


def test_a_sheet_of_opendocument_is_read_as_a_workbook_is(asked: Asked) -> None:
    head = row("Title", "City", "Country", "Start", "End")
    table = row("Workshop on reporting", "Tbilisi", "Georgia", "2016-07-18", "2016-07-19")
    empty = (
        '<table:table-row table:number-rows-repeated="1048000"><table:table-cell '
        'table:number-columns-repeated="16384"/></table:table-row>'
    )
    shown = '<style:table-properties table:display="false"/>'
    hidden = f'<style:style style:name="ta2">{shown}</style:style>'
    sheets = (
        f'<table:table table:name="Plan" table:style-name="ta1">{head}{table}{empty}</table:table>'
        '<table:table table:name="Exported" table:style-name="ta2">'
        f"{row('Course', 'Dakar', 'Senegal', '2016-07-18', '')}</table:table>"
    )
    assert told(asked, opened("spreadsheet", sheets, hidden)) == [WORKSHOP]
    legs = head.replace("City", "Place").replace("Start", "Date") + row(
        "Mission on reporting",
        "Tbilisi, Georgia/Chisinau, Moldova",
        "",
        "18-19 July 2016/21-22 July 2016",
    )
    assert told(asked, opened("spreadsheet", f"<table:table>{legs}</table:table>")) == [MISSION]


def test_a_text_of_opendocument_keeps_headings_lists_and_tables(asked: Asked) -> None:
    body = (
        "<text:tracked-changes><text:p>Seminar, Dakar, Senegal, 1 June 2016</text:p>"
        "</text:tracked-changes><text:h>Activities</text:h>"
        "<text:list><text:list-item><text:p>Course for judges,<text:s/>Dakar, Senegal, "
        "<text:span>3 June 2016</text:span></text:p></text:list-item></text:list>"
        f"<table:table>{row('Title', 'Place', 'Date')}"
        f"{row('Workshop on reporting', 'Tbilisi, Georgia', '18-19 July 2016')}</table:table>"
    )
    found = told(asked, opened("text", body))
    assert found == ["Course for judges | SN 2016-06-03/2016-06-03", WORKSHOP]


def test_rich_text_is_read_in_its_letters(asked: Asked) -> None:
    text = (
        rb"{\rtf1\ansi\ansicpg1251\deff0{\fonttbl{\f0 Times New Roman;}}{\*\generator Word;}"
        rb"{\info{\title Course, Dakar, Senegal, 1 June 2016}}\pard\b Activities\b0\par\par "
        rb"Workshop on reporting, Tbilisi, Georgia, 18\endash 19 July 2016\par\par "
        rb"\'d1\'e5\'ec\'e8\'ed\'e0\'f0, \u1052?\u1080?\u1085?\u1089?\u1082?, 3 June 2016\par}"
    )
    assert told(asked, text) == [WORKSHOP, "Семинар | BY 2016-06-03/2016-06-03"]
    table = (
        rb"{\rtf1\ansi Title\cell Place\cell Date\cell\row Workshop on reporting\cell "
        rb"Tbilisi, Georgia\cell 18-19 July 2016\cell\row }"
    )
    assert told(asked, table) == [WORKSHOP]
    assert read(asked, b"{\\rtf1" + b"{" * 50_000 + b"\\'zz\\u99999 \\").refusal == "empty"


def test_a_sheet_saved_as_opendocument_still_says_when_it_was_sent_out(asked: Asked) -> None:
    at = datetime(2016, 5, 3, 9, tzinfo=UTC)
    said = row("convoke exported", f" {at.isoformat()}", "412")
    table = row("Title", "Place", "Start") + row("Course", "Dakar, Senegal", "2016-05-03")
    sheets = f"<table:table>{table}</table:table><table:table>{said}</table:table>"
    assert read(asked, opened("spreadsheet", sheets)).exported == Exported(at, 412)
