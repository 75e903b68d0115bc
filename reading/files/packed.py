"""Packed files (ECMA-376: a zip of XML) opened with care: bombs and entities are refused."""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from types import TracebackType
from typing import Final
from xml.etree import ElementTree as ET

from reading.files.unreadable import Unreadable

# No programme unpacks to more; what does was made to fill a memory.
LARGEST_PART: Final = 60_000_000
LARGEST: Final = 120_000_000
MOST_PARTS: Final = 2000
# Sheets of one repeated word come near a hundred.
MOST_RATIO: Final = 250
SMALL: Final = 1_000_000
DECLARED: Final = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
FIRST: Final = 64
FAULTS: Final = (
    zipfile.BadZipFile, zipfile.LargeZipFile, ET.ParseError, NotImplementedError, OSError,
    RuntimeError, ValueError, EOFError, KeyError,
)  # fmt: skip


class Packed:
    """The parts of a packed file by name.

    :raises Unreadable: ``bomb`` where it would unpack to too much, ``broken`` where it is damaged.
    """

    def __init__(self, data: bytes) -> None:
        try:
            self.zip = zipfile.ZipFile(BytesIO(data))
        except FAULTS as fault:
            raise Unreadable("broken") from fault
        parts = self.zip.infolist()
        whole = sum(part.file_size for part in parts)
        if len(parts) > MOST_PARTS or whole > LARGEST or any(map(swells, parts)):
            raise Unreadable("bomb")

    def __enter__(self) -> "Packed":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.zip.close()

    def names(self) -> list[str]:
        """The names of its parts."""
        return self.zip.namelist()

    def read(self, name: str) -> bytes:
        """One part, no larger than it says it is.

        :raises Unreadable: it is, or cannot be unpacked, or declares entities of its own.
        """
        try:
            with self.zip.open(name) as part:
                data = part.read(LARGEST_PART + 1)
        except FAULTS as fault:
            raise Unreadable("broken") from fault
        # Two octets a letter would hide a declaration; no office program writes so.
        if len(data) > LARGEST_PART or DECLARED.search(data) or b"\0" in data[:FIRST]:
            raise Unreadable("bomb")
        return data

    def tree(self, name: str) -> ET.Element:
        """A part as XML."""
        try:
            return ET.fromstring(self.read(name))  # noqa: S314 - declarations were refused above
        except FAULTS as fault:
            raise Unreadable("broken") from fault

    def elements(self, name: str, wanted: str) -> Iterator[ET.Element]:
        """The elements of one name, each forgotten when the next is asked for."""
        try:
            for _, element in ET.iterparse(BytesIO(self.read(name))):  # noqa: S314 - the same
                if bare(element) == wanted:
                    yield element
                    element.clear()
        except FAULTS as fault:
            raise Unreadable("broken") from fault


def swells(part: zipfile.ZipInfo) -> bool:
    """Whether a part unpacks to far more than it is."""
    return part.file_size > SMALL and part.file_size > MOST_RATIO * max(part.compress_size, 1)


def bare(element: ET.Element) -> str:
    """The name of an element without its namespace."""
    return element.tag.rpartition("}")[2]


def named(element: ET.Element, name: str) -> str | None:
    """An attribute by its name without namespace."""
    return next((value for key, value in element.items() if key.rpartition("}")[2] == name), None)
