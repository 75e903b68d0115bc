"""Items of lists, put together where they were wrapped, with fields and what follows these."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import chain, islice
from typing import Final

from reading.layouts.blocks import LISTED, Block
from reading.layouts.ends import Ends
from reading.layouts.fields import beside, field_of, fields_in, records_of
from reading.layouts.markup import bare
from reading.layouts.pieces import Piece, Shape
from reading.layouts.rows import Held
from reading.layouts.sentences import is_running
from reading.wordlists import every

TAB: Final = 4
ENOUGH: Final = 2
# So many items show whether a list is one of rows.
SAMPLE: Final = 40
# After these no comma is wanted.
OPEN: Final = (",", ";", "(", ":")
NUMBER: Final = re.compile(r"\d{1,2}(?=[.)-])")
# "4.1. ", which only below 4 is no date.
WITHIN: Final = re.compile(
    r"^(?P<indent>\s*)(?P<whole>\d{1,2})\.\d{1,2}(?:\.\d{1,2})?[.)]?\s+(?=\S)"
)


def of_list(block: Block, ends: Ends) -> Iterator[Piece]:
    """Items, each from its mark to the next; one with named fields below it is a record.

    Fields that are counted are one record: "1. Title: …", "2. Dates: …".
    """
    if ":" in block.lines[0] and (form := counted(block)):
        yield from form
        return
    found = chain.from_iterable(of_item(item, ends) for item in items(block.lines))
    first = list(islice(found, SAMPLE))
    among = sum(one.whole for one in first) * 2 > len(first)
    yield from (replace(one, among=among) for one in chain(first, found))


def counted(block: Block) -> list[Piece]:
    """The records of a block whose items are fields; empty where they are none."""
    lines = [" ".join(line.strip() for line in item) for item in items(block.lines)]
    plain = [LISTED.sub("", bare(line), count=1) for line in lines]
    named = [field for field in map(field_of, plain) if field]
    if len(named) < ENOUGH or not plain or not field_of(plain[0]):
        return []
    if len({role for role, _ in named}) < len(named):
        return []
    return records_of(Block("paragraph", tuple(plain)))


def items(lines: Sequence[str]) -> Iterator[list[str]]:
    """The lines of each item, and of each that is numbered within one."""
    item: list[str] = []
    number = ""
    for line in lines:
        mark = LISTED.match(line)
        inside = WITHIN.match(line) if number and not mark else None
        if item and (mark or (inside and inside["whole"] == number)):
            yield item
            item = []
        counted = NUMBER.search(mark.group()) if mark else None
        number = (counted.group() if counted else "") if mark else number
        item.append(line)
    if item:
        yield item


def of_item(lines: list[str], ends: Ends) -> Iterator[Piece]:
    """One item, and the running text below its fields."""
    found = LISTED.match(lines[0]) or WITHIN.match(lines[0])
    first = bare(lines[0][found.end() :] if found else lines[0]).strip()
    depth = (
        len(
            (found.groupdict().get("indent") or found.groupdict().get("inset") or "").expandtabs(
                TAB
            )
        )
        if found
        else 0
    )
    others = [bare(line).strip() for line in lines[1:]]
    fields, below = fields_of(first, others)
    if {"days", "start"} & fields.keys():
        source = "\n".join(lines[: len(lines) - len(below)])
        yield Piece(Shape.RECORD, source, source, fields=fields, depth=depth, listed=True)
        if below:
            yield Piece(Shape.PARAGRAPH, " ".join(below), "\n".join(lines[-len(below) :]))
        return
    held = Held(depth=depth)
    held.take(lines[0], first)
    for at, (line, text) in enumerate(zip(lines[1:], others, strict=True), start=1):
        if ends(held.text) and is_running(rest := " ".join(others[at - 1 :])):
            yield held.piece(whole=True, listed=True)
            yield Piece(Shape.PARAGRAPH, rest, "\n".join(lines[at:]))
            return
        off = ends.apart(text) and not held.text.endswith(OPEN) and not ranging().search(held.text)
        held.text += "," if off else ""
        held.take(line, text)
    yield held.piece(whole=ends(held.text), listed=True)


def fields_of(first: str, others: Sequence[str]) -> tuple[dict[str, str], list[str]]:
    """The fields of an item, and the lines of running text below the last of them."""
    fields = beside(first) or {"title": first}
    named = [fields_in(line) for line in others]
    last = max((at + 1 for at, some in enumerate(named) if some), default=0)
    below = list(others[last:])
    fields |= dict(chain.from_iterable(named))
    return (fields, below) if below and is_running(" ".join(below)) else (fields, [])


@lru_cache(maxsize=1)
def ranging() -> re.Pattern[str]:
    """A word at the end of a line behind which the other end of a span comes."""
    words = {*every("dates", "until"), *every("dates", "both")}
    return re.compile(rf"\s(?:{'|'.join(map(re.escape, sorted(words)))})$", re.IGNORECASE)
