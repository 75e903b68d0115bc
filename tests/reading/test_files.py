"""Files as offices send them: what they are, what is read in them, and what is refused."""

import asyncio
import sys
import zlib
from datetime import date
from pathlib import Path

import pytest

from reading.apart import Apart, Asked, Told
from reading.apart.reading import read
from reading.files import Unreadable, content
from tests.reading.packing import MAIN, WORDS, packed, workbook

MAIL = b"""From: office@example.org\r
To: desk@example.org\r
Date: Fri, 1 Jul 2016 09:00:00 +0200\r
Message-ID: <1@example.org>\r
Subject: =?utf-8?q?Activit=C3=A9s?=\r
MIME-Version: 1.0\r
Content-Type: multipart/alternative; boundary="x"\r
\r
--x\r
Content-Type: text/plain; charset=iso-8859-1\r
Content-Transfer-Encoding: quoted-printable\r
\r
- Workshop on reporting, Tbilisi, Georgia, 18-19 July\r
- S=E9minaire des juges, Dakar, 20 juillet\r
\r
--x\r
Content-Type: text/html; charset=utf-8\r
\r
<p>never mind</p>\r
--x--\r
"""
INVITED = b"""BEGIN:VCALENDAR\r
VERSION:2.0\r
BEGIN:VEVENT\r
UID:abc@example.org\r
DTSTART;VALUE=DATE:20160718\r
DTEND;VALUE=DATE:20160720\r
SUMMARY:Workshop on reporting\r
LOCATION:Tbilisi, Georgia\r
END:VEVENT\r
END:VCALENDAR\r
"""


@pytest.fixture
def asked(places: Path) -> Asked:
    return Asked(date(2016, 7, 1), places, codes={"glacy": "GLACY"})


def told(asked: Asked, octets: bytes) -> list[str]:
    """Each activity in one line: title, places, days."""
    found = read(asked, octets)
    assert found.refusal is None, found.refusal
    return [
        f"{one.title} | "
        + "; ".join(
            f"{leg.place.territory if leg.place else '--'} "
            f"{leg.days.start if leg.days else '?'}/{leg.days.end if leg.days else '?'}"
            for leg in one.legs
        )
        for one in found.proposals
    ]


WORKSHOP = "Workshop on reporting | GE 2016-07-18/2016-07-19"


def test_a_mail_is_read_with_the_day_on_which_it_was_sent(asked: Asked) -> None:
    late = Asked(date(2026, 1, 1), asked.gazetteer)
    assert told(late, MAIL) == [WORKSHOP, "Séminaire des juges | SN 2016-07-20/2016-07-20"]


def test_a_calendar_keeps_its_uid(asked: Asked) -> None:
    assert told(asked, INVITED) == [WORKSHOP]
    assert read(asked, INVITED).proposals[0].uid == "abc@example.org"


def test_a_page_and_a_table_of_any_separator_are_read(asked: Asked) -> None:
    page = "<html><body><table><tr><th>Title<th>Place<th>Date</tr><tr><td>Workshop on reporting"
    page += "<td>Tbilisi, Georgia<td>18-19 July 2016</tr></table></body></html>"
    assert told(asked, page.encode("utf-16")) == [WORKSHOP]
    table = "Title;Place;Start;End\nWorkshop on reporting;Tbilisi, Georgia;18.07.2016;19.07.2016\n"
    assert told(asked, table.encode("cp1251")) == [WORKSHOP]


def test_sheets_have_merged_cells_several_tables_and_a_row_for_each_leg(asked: Asked) -> None:
    octets = workbook(
        ["Title", "City", "Country", "Start", "End"],
        ["Mission on reporting", "Tbilisi", "Georgia", 42569, 42570],
        ["", "Chisinau", "Moldova", 42572, 42573],
        ["Workshop on reporting", "Tbilisi", "Georgia", 42569, 42570],
        ["=cmd|calc", "Dakar", "Senegal", "5 July 2016", ""],
        more={"Later": [["What", "Where", "When"], ["Course", "Tirana, Albania", "3 May 2017"]]},
    )
    mission = "Mission on reporting | GE 2016-07-18/2016-07-19; MD 2016-07-21/2016-07-22"
    lines = told(asked, octets)
    assert lines[:2] == [mission, WORKSHOP]
    assert lines[-1] == "Course | AL 2017-05-03/2017-05-03"
    assert "cmd" in lines[2]
    merged = workbook(
        ["Project", "Title", "Place", "Date"],
        ["GLACY", "Workshop on reporting", "Tbilisi, Georgia", "18-19 July 2016"],
        ["", "Course", "Dakar, Senegal", "3 May 2016"],
        merged="A2:A3",
    )
    assert [one.projects for one in read(asked, merged).proposals] == [("GLACY",), ("GLACY",)]
    over_both = workbook(
        ["Title", "Place", "Date"],
        ["Mission on reporting", "Tbilisi, Georgia", "18-19 July 2016"],
        ["", "Chisinau, Moldova", "21-22 July 2016"],
        merged="A2:A3",
    )
    assert told(asked, over_both) == [mission]


def test_a_head_may_stand_below_a_letterhead_and_name_days_by_from_and_to(asked: Asked) -> None:
    above = [["Programme office"], ["Plan 2016-2017"], ["All dates may change"], ["v3"], [""], [""]]
    head = ["No", "Project", "Activity", "Countries", "Cities", "From", "To", "Remarks"]
    row = ["1", "GLACY", "Workshop on reporting", "Georgia", "Tbilisi", 42569, 42570, "=1+1"]
    assert told(asked, workbook(*above, head, row)) == [WORKSHOP]
    mission = ["Mission on reporting", "Tbilisi, Georgia; Chisinau, Moldova"]
    days = "18-19 July 2016; 21-22 July 2016"
    assert told(asked, workbook(["Activities", "Places", "Dates"], [*mission, days])) == [
        "Mission on reporting | GE 2016-07-18/2016-07-19; MD 2016-07-21/2016-07-22"
    ]


def test_references_are_known_whatever_their_column_is_called(asked: Asked) -> None:
    octets = workbook(
        ["Our number", "Title", "Place", "Date"],
        ["GLACY-2016-014", "Mission on reporting", "Tbilisi, Georgia", "18-19 July 2016"],
        ["glacy-2016-014", "Mission on reporting", "Chisinau, Moldova", "21-22 July 2016"],
        ["OFFICE-2016-1002", "Course", "Dakar, Senegal", "3 May 2016"],
    )
    found = read(asked, octets).proposals
    assert [(one.ref, len(one.legs)) for one in found] == [
        ("GLACY-2016-014", 2), ("OFFICE-2016-1002", 1)
    ]  # fmt: skip


def test_a_document_keeps_headings_lists_tables_and_no_struck_words(asked: Asked) -> None:
    def words(text: str) -> str:
        return f"<w:r><w:t>{text}</w:t></w:r>"

    cells = ("Workshop on reporting", "Tbilisi, Georgia", "18-19 July 2016")
    row = "".join(f"<w:tc><w:p>{words(cell)}</w:p></w:tc>" for cell in cells)
    head = "".join(f"<w:tc><w:p>{words(cell)}</w:p></w:tc>" for cell in ("Title", "Place", "Date"))
    struck = f"<w:del>{words('May')}</w:del><w:ins>{words('June')}</w:ins>"
    item = '<w:pPr><w:numPr><w:ilvl w:val="0"/></w:numPr></w:pPr>'
    body = (
        f"<w:p>{item}{words('Course for judges, Dakar, Senegal, 3 ')}{struck}{words(' 2016')}</w:p>"
        f"<w:tbl><w:tr>{head}</w:tr><w:tr>{row}</w:tr></w:tbl>"
    )
    document = f'<w:document xmlns:w="{WORDS}"><w:body>{body}</w:body></w:document>'
    lines = told(asked, packed({"word/document.xml": document}))
    assert lines == ["Course for judges | SN 2016-06-03/2016-06-03", WORKSHOP]


def pdf(text: str) -> bytes:
    """A page with one line on it."""
    drawn = zlib.compress(f"BT /F1 12 Tf 50 700 Td ({text}) Tj ET".encode())
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(drawn), drawn),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    made, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % at for at in places)
    trailer = b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % len(made)
    return made + b"xref\n0 6\n0000000000 65535 f \n" + table + trailer


def test_a_pdf_is_read_with_a_doubt(asked: Asked) -> None:
    octets = pdf("Workshop on reporting, Tbilisi, Georgia, 18-19 July 2016")
    assert told(asked, octets) == [WORKSHOP]
    doubts = {doubt.code for doubt in read(asked, octets).proposals[0].doubts}
    assert "from_pdf" in doubts


ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
BOMB = workbook(["x" * 40_000_000])
REFUSED = {
    "picture": [b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"GIF89a"],
    "old_office": [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512],
    "packed": [packed({"a.txt": "x"}), b"\x1f\x8b\x08", b"Rar!\x1a\x07"],
    "broken": [b"PK\x03\x04", BOMB[:2000], packed({"word/document.xml": "<w:document"})],
    "bomb": [
        BOMB,
        packed({"word/document.xml": f"{ENTITIES}<x>&b;</x>"}),
        packed({f"word/{n}": "" for n in range(2100)} | {"word/document.xml": "<x/>"}),
    ],
    "pdf": [b"%PDF-1.7\n%%EOF", b"%PDF-1.7" + bytes(range(256))],
    "empty": [
        b"",
        b"\0" * 5000,
        b"Dear all,\n\nthank you.\n",
        workbook(["Title", "Place", "Date"]),
    ],
}


def test_what_cannot_be_read_is_refused_with_its_reason(asked: Asked) -> None:
    for why, files in REFUSED.items():
        for octets in files:
            assert read(asked, octets).refusal == why, (why, octets[:20])


def test_a_sheet_that_declares_entities_anywhere_is_not_opened() -> None:
    late = f"<!--{'-' * 1}{'x' * 5000}-->{ENTITIES}<worksheet xmlns='{MAIN}'/>"
    with pytest.raises(Unreadable):
        content(packed({"xl/workbook.xml": late, "xl/_rels/workbook.xml.rels": "<x/>"}))


async def test_files_are_read_apart_without_telegram_and_within_a_time(asked: Asked) -> None:
    found = await Apart(patience=60)(asked, INVITED)
    assert [one.title for one in found.proposals] == ["Workshop on reporting"]
    assert await Apart(patience=0.01)(asked, INVITED) == Told(refusal="too_long")
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c"),
        "import sys, reading.apart.__main__, reading.apart.reading\n"
        "print([one for one in sys.modules if one.split('.')[0] in {'aiogram', 'sqlmodel'}])",
        stdout=asyncio.subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    )
    printed, _ = await process.communicate()
    assert printed.decode().strip() == "[]"
