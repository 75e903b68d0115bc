"""An exported workbook as it comes back: every title is another one."""

import zipfile
from io import BytesIO

from tests.reading.packing import packed

SHEET = "xl/worksheets/sheet1.xml"


def changed(octets: bytes) -> bytes:
    """Each title names its part otherwise."""
    with zipfile.ZipFile(BytesIO(octets)) as file:
        parts = {name: file.read(name).decode() for name in file.namelist()}
    parts[SHEET] = parts[SHEET].replace(", part ", ", section ")
    return packed(parts)
