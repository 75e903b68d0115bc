"""Files that are not read, each with its reason."""

from io import BytesIO

import pytest
from pypdf import PdfWriter

from reading.apart import Asked
from reading.apart.reading import read
from reading.files import Unreadable, content
from tests.reading.packing import MAIN, packed, workbook

ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
BOMB = workbook(["x" * 40_000_000])
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512
MIXED = (
    b"From: a@b.example\nTo: c@d.example\nMIME-Version: 1.0\nMessage-ID: <1@b.example>\n"
    b'Content-Type: multipart/mixed; boundary="x"\n\n--x\nContent-Type: text/plain\n\nSee below.\n'
    b"--x\nContent-Type: application/octet-stream; name=%s\n"
    b"Content-Disposition: attachment; filename=%s\n\n%s\n--x--\n"
)
TNEF = b"\x78\x9f\x3e\x22"
ODS = "application/vnd.oasis.opendocument.spreadsheet"


def locked_pdf() -> bytes:
    """A page behind a password."""
    made, writer = BytesIO(), PdfWriter()
    writer.add_blank_page(100, 100)
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(made)
    return made.getvalue()


REFUSED = {
    "locked": [
        OLD + "EncryptedPackage".encode("utf-16-le"),
        locked_pdf(),
        packed(
            {
                "mimetype": ODS,
                "content.xml": "?",
                "META-INF/manifest.xml": "<m:encryption-data/>",
            }
        ),
    ],
    "outlook": [OLD + "__substg1.0_0037001F".encode("utf-16-le")],
    "winmail": [
        b"\x78\x9f\x3e\x22..",
        MIXED % (b"winmail.dat", b"winmail.dat", b"\x78\x9f\x3e\x22"),
    ],
    "attached": [MIXED % (b"plan.doc", b"plan.doc", OLD[:8])],
    "picture": [b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"GIF89a"],
    "old_office": [OLD],
    "packed": [packed({"a.txt": "x"}), packed({"run.exe": "MZ"}), b"\x1f\x8b\x08", b"Rar!\x1a\x07"],
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
