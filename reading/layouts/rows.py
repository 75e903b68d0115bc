"""Rows of labelled tables, put together where they were wrapped over lines."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from reading.layouts.blocks import Block
from reading.layouts.ends import Ends
from reading.layouts.markup import bare
from reading.layouts.pieces import Piece, Shape


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
