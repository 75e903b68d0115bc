"""Lines in blocks of one kind: a list, a table, rows with a label before a tab, a paragraph."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from reading.layouts.headers import cells, header_at

LISTED: Final = re.compile(
    r"^(?P<indent>[\s\u3000]*)(?P<mark>[-–—•*‣▪·●○◦➢►▶✓➤■□]|\d{1,2}[.)]|[a-z]\)|[（(]\d{1,2}[)）])[\s\u3000]+(?=\S)"
)
# A number alone on its line is that of a page.
PAGE: Final = re.compile(r"^\W{0,3}(?:page\s+)?\d{1,4}(?:\s*/\s*\d{1,4})?\W{0,3}$", re.IGNORECASE)
YEAR: Final = re.compile(r"^\W*(?:19|20|21)\d\d\W*$")


@dataclass(frozen=True)
class Block:
    """Neighbouring lines of one kind; ``roles`` are what a table's columns hold, by ``heads``."""

    kind: str
    lines: tuple[str, ...]
    roles: tuple[str, ...] = ()
    mark: str = ""
    heads: tuple[str, ...] = ()


def blocks(text: str) -> Iterator[Block]:
    """The blocks of a text, parted by blank lines and by changes of kind."""
    lines = [line.rstrip() for line in text.split("\n")]
    for blank, group in groupby(lines, key=lambda line: not line.strip() or is_page(line)):
        if not blank:
            yield from parted(list(group))


def is_page(line: str) -> bool:
    """Whether a line is nothing but a page's number."""
    return bool(PAGE.match(line)) and not YEAR.match(line)


def parted(lines: list[str]) -> Iterator[Block]:
    """Blocks among lines that no blank line parts."""
    if found := header_at(lines):
        at, mark, roles = found
        yield from plain(lines[:at])
        heads = tuple(cells(lines[at], mark))
        yield Block("table", tuple(lines[at + 1 :]), roles, mark, heads)
        return
    yield from plain(lines)


def plain(lines: list[str]) -> Iterator[Block]:
    """Blocks of lists, labelled rows, tables without a head, and paragraphs."""
    kinds = list(kinds_of(lines))
    for kind, group in groupby(zip(kinds, lines, strict=True), key=lambda pair: pair[0]):
        kept = tuple(line for _, line in group)
        if kind == "table":
            yield Block("table", kept, (), "|")
        else:
            yield Block(kind, kept)


def goes_on(line: str, following: str) -> bool:
    """Whether a line without a mark belongs to the item above it."""
    return line[:1] in {" ", "\t", "\u3000"} or line[:1].islower() or bool(LISTED.match(following))


def kinds_of(lines: list[str]) -> Iterator[str]:
    """The kind of each line; one that is indented below a list goes on with it."""
    before = ""
    for line, following in zip(lines, [*lines[1:], "- end"], strict=False):
        if line.count("|") > 1:
            before = "table"
        elif "\t" in line.strip() or (line.startswith("\t") and before == "rows"):
            before = "rows"
        elif LISTED.match(line) or (before == "list" and goes_on(line, following)):
            before = "list"
        else:
            before = "paragraph"
        yield before
