"""Workbooks that the office sends out, read and changed as people do."""

import re
import zipfile
from html import unescape
from io import BytesIO

from tests.client import Person
from tests.reading.packing import Cell
from tests.reading.packing import packed as write_out
from tests.stories.town import Town

SHEET = "xl/worksheets/sheet1.xml"
HEAD = ("Reference", "Title", "Kind", "Project", "City", "Country", "Start", "End", "Status")
REF, TITLE, KIND, PROJECT, CITY, COUNTRY, START, END, STATUS = range(len(HEAD))


async def exported(town: Town, who: Person) -> list[list[Cell]]:
    """The rows of the workbook, below its head."""
    octets = await octets_of(town, who)
    with zipfile.ZipFile(BytesIO(octets)) as packed:
        sheet = packed.read(SHEET).decode()
    lines = [cells(row) for row in re.findall(r"<row .*?</row>", sheet, re.DOTALL)]
    assert tuple(lines[0][: len(HEAD)]) == HEAD
    return lines[1:]


def cells(row: str) -> list[Cell]:
    """The cells of a row, days as Excel counts them."""
    found: list[Cell] = [""] * len(HEAD)
    for name, inner in re.findall(r'<c r="([A-Z])\d+"[^>]*>(.*?)</c>', row, re.DOTALL):
        at, text = ord(name) - ord("A"), unescape(re.sub(r"<[^>]+>", "", inner))
        if at < len(HEAD):
            found[at] = int(text) if inner.startswith("<v>") and text.isdigit() else text
    return found


def of(rows: list[list[Cell]], ref: str) -> list[list[Cell]]:
    return [row for row in rows if row[REF] == ref]


async def octets_of(town: Town, who: Person) -> bytes:
    await who.says("/export")
    chat = await who.chat()
    file = next(one["document"] for one in reversed(chat["messages"]) if one["document"])
    async with town.http.get(f"{town.url}{file['url']}") as answer:
        return await answer.read()


def changed(octets: bytes, *edits: tuple[str, str, str]) -> bytes:
    """The same file; in the row that names something, one text instead of another."""
    with zipfile.ZipFile(BytesIO(octets)) as packed:
        parts = {name: packed.read(name).decode() for name in packed.namelist()}
    for named, old, new in edits:
        rows = re.findall(r"<row .*?</row>", parts[SHEET])
        [row] = [one for one in rows if all(word in one for word in named.split(" & "))]
        assert old in row, (named, old)
        parts[SHEET] = parts[SHEET].replace(row, row.replace(old, new))
    return write_out(parts)
