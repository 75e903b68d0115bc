"""What a file is, by its own octets: names are often wrong, and may be meant to deceive."""

import re
import zipfile
from io import BytesIO
from typing import Final

from reading.files.unreadable import Unreadable

FIRST: Final = 2000
PICTURES: Final = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"II*\x00", b"MM\x00*")
OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0"
PACKED: Final = (b"PK\x03\x04", b"PK\x05\x06")
OTHER_PACKED: Final = (b"\x1f\x8b", b"Rar!", b"7z\xbc\xaf", b"BZh", b"\xfd7zXZ")
INSIDE: Final = {"xl/workbook.xml": "xlsx", "word/document.xml": "docx"}
# What OpenDocument says of itself in its first part (ISO/IEC 26300-3 §3.3).
KIND: Final = "mimetype"
OPEN: Final = {
    b"application/vnd.oasis.opendocument.spreadsheet": "ods",
    b"application/vnd.oasis.opendocument.text": "odt",
}
# Names in the directory of an old file of an office: locked ones, and mails that Outlook keeps.
IN_OLD: Final = {
    "EncryptedPackage".encode("utf-16-le"): "locked",
    "__substg1.0_".encode("utf-16-le"): "outlook",
}
# Outlook packs the contents of a mail into one part (MS-OXTNEF §2.1.3).
REFUSED: Final = (
    *((one, "picture") for one in PICTURES),
    (OLD_OFFICE, "old_office"),
    (b"\x78\x9f\x3e\x22", "winmail"),
    *((one, "packed") for one in OTHER_PACKED),
)
PLAIN: Final = {b"%PDF": "pdf", b"{\\rtf": "rtf"}
HEADER: Final = re.compile(
    rb"\A\s*(?:[A-Za-z-]{2,40}:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){3,}", re.MULTILINE
)
OF_MAIL: Final = re.compile(
    rb"^(?:Received|Message-ID|MIME-Version|Return-Path|Content-Type):",
    re.IGNORECASE | re.MULTILINE,
)


def form_of(data: bytes) -> str:
    """One of ``xlsx docx ods odt rtf pdf ics eml``, or ``text`` for all that may be read as such.

    :raises Unreadable: it is nothing of the kind.
    """
    if data.startswith(PACKED):
        return packed_form(data)
    if why := next((why for begin, why in REFUSED if data.startswith(begin)), ""):
        raise Unreadable(next((each for name, each in IN_OLD.items() if name in data), why))
    if form := next((form for begin, form in PLAIN.items() if data.startswith(begin)), ""):
        return form
    head = data[:FIRST]
    if b"BEGIN:VCALENDAR" in head.upper():
        return "ics"
    return "eml" if HEADER.match(head) and OF_MAIL.search(head) else "text"


def packed_form(data: bytes) -> str:
    """Which of the packed forms it is, by the names inside, or as it calls itself."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as packed:
            names = set(packed.namelist())
            calls = packed.open(KIND).read(FIRST).strip() if KIND in names else b""
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, RuntimeError) as fault:
        raise Unreadable("broken") from fault
    for name, form in INSIDE.items():
        if name in names:
            return form
    if calls in OPEN:
        return OPEN[calls]
    raise Unreadable("packed")
