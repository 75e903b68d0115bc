"""Rows of lists and of labelled tables, put together where they were wrapped over lines."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import chain, islice

from reading.layouts.blocks import LISTED, Block
from reading.layouts.ends import Ends
from reading.layouts.fields import beside, fields_in
from reading.layouts.markup import bare
from reading.layouts.pieces import Piece, Shape
from reading.wordlists import every

TAB = 4
# So many items show whether a list is one of rows.
SAMPLE = 40
# After these no comma is wanted.
OPEN = (",", ";", "(", ":")


@dataclass
class Held:
    """A row while its lines come in."""

    label: str = ""
    text: str = ""
    source: list[str] = field(default_factory=list)
    depth: int = 0

    def take(self, line: str, text: str) -> None:
        """One more line; a word broken at its hyphen keeps the hyphen."""
        broken = self.text.endswith("-") and self.text[-2:-1].isalpha()
        self.text += text if not self.text or broken else f" {text}"
        self.source.append(line)

    def piece(self, *, whole: bool, listed: bool) -> Piece:
        """The row as it was put together."""
        source = "\n".join(self.source)
        return Piece(
            Shape.ROW, self.text, source, self.label, self.depth, whole=whole, listed=listed
        )


def of_rows(block: Block, ends: Ends) -> Iterator[Piece]:
    """Rows with a label before the tab, which may stand beside any of a row's lines."""
    held = Held()
    for line in block.lines:
        label, _, text = (bare(part) for part in line.partition("\t"))
        label, text = label.strip(), text.replace("\t", " ").strip()
        done = ends(held.text)
        if held.text and (done or (label and held.label)):
            yield held.piece(whole=done, listed=False)
            held = Held()
        if not text and label and not held.text:
            yield Piece(Shape.HEADING, label, line)
            continue
        held.label = held.label or label
        held.take(line, text)
    if held.text:
        yield held.piece(whole=ends(held.text), listed=False)


def of_list(block: Block, ends: Ends) -> Iterator[Piece]:
    """Items, each from its mark to the next; one with named fields below it is a record."""
    found = (of_item(item, ends) for item in items(block.lines))
    first = list(islice(found, SAMPLE))
    among = sum(one.whole for one in first) * 2 > len(first)
    yield from (replace(one, among=among) for one in chain(first, found))


def items(lines: Sequence[str]) -> Iterator[list[str]]:
    """The lines of each item."""
    item: list[str] = []
    for line in lines:
        if LISTED.match(line) and item:
            yield item
            item = []
        item.append(line)
    if item:
        yield item


def of_item(lines: list[str], ends: Ends) -> Piece:
    """One item."""
    found = LISTED.match(lines[0])
    first = bare(lines[0][found.end() :] if found else lines[0]).strip()
    others = [bare(line).strip() for line in lines[1:]]
    fields = (beside(first) or {"title": first}) | dict(chain.from_iterable(map(fields_in, others)))
    if {"days", "start"} & fields.keys():
        source = "\n".join(lines)
        return Piece(Shape.RECORD, source, source, fields=fields)
    held = Held(depth=len((found["indent"] or "").expandtabs(TAB)) if found else 0)
    held.take(lines[0], first)
    for line, text in zip(lines[1:], others, strict=True):
        off = ends.apart(text) and not held.text.endswith(OPEN) and not ranging().search(held.text)
        held.text += "," if off else ""
        held.take(line, text)
    return held.piece(whole=ends(held.text), listed=True)


@lru_cache(maxsize=1)
def ranging() -> re.Pattern[str]:
    """A word at the end of a line behind which the other end of a span comes."""
    words = {*every("dates", "until"), *every("dates", "both")}
    return re.compile(rf"\s(?:{'|'.join(map(re.escape, sorted(words)))})$", re.IGNORECASE)
