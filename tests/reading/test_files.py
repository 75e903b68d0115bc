"""Files as offices send them: what they are, and what is read in them."""

import asyncio
import sys
import zlib
from datetime import date
from pathlib import Path

from reading.apart import Apart, Asked, Told
from reading.apart.reading import read
from tests.reading.filed import WORKSHOP, told
from tests.reading.packing import WORDS, packed

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
