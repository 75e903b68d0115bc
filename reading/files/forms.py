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
HEADER: Final = re.compile(
    rb"\A\s*(?:[A-Za-z-]{2,40}:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){3,}", re.MULTILINE
)
OF_MAIL: Final = re.compile(
    rb"^(?:Received|Message-ID|MIME-Version|Return-Path|Content-Type):",
    re.IGNORECASE | re.MULTILINE,
)


def form_of(data: bytes) -> str:
    """``xlsx``, ``docx``, ``pdf``, ``ics``, ``eml``, or ``text`` for all that may be read as such.

    :raises Unreadable: it is nothing of the kind.
    """
    if data.startswith(PACKED):
        return packed_form(data)
    if data.startswith(PICTURES):
        raise Unreadable("picture")
    if data.startswith(OLD_OFFICE):
        raise Unreadable("old_office")
    if data.startswith(OTHER_PACKED):
        raise Unreadable("packed")
    if data.startswith(b"%PDF"):
        return "pdf"
    head = data[:FIRST]
    if b"BEGIN:VCALENDAR" in head.upper():
        return "ics"
    return "eml" if HEADER.match(head) and OF_MAIL.search(head) else "text"


def packed_form(data: bytes) -> str:
    """Which of the packed forms it is, by the names inside."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as packed:
            names = set(packed.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as fault:
        raise Unreadable("broken") from fault
    for name, form in INSIDE.items():
        if name in names:
            return form
    raise Unreadable("packed")
