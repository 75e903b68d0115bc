"""Rows that begin with their days, and the lines that hang below them."""

from collections.abc import Iterable, Iterator
from typing import Final

from reading.layouts.ends import Ends
from reading.layouts.pieces import Piece, Shape

# Lines that belong to the row above them are set in so far.
DEEPER: Final = 4


class Led:
    """A row that begins with its days, while its further lines come in."""

    def __init__(self, text: str, line: str) -> None:
        self.text, self.source, self.depth = text, [line], indent(line)

    def takes(self, text: str, line: str, ends: Ends) -> bool:
        """Whether a line belongs to it; a remark is kept beside it, and is no part of its text."""
        deeper = indent(line) >= self.depth + DEEPER
        if not (deeper or text[:1].islower()) or ends.leads(text):
            return False
        if not ends.remarks(text):
            broken = self.text.endswith("-") and self.text[-2:-1].isalpha()
            self.text += text if broken else f" {text}"
        self.source.append(line)
        return True

    def piece(self) -> Piece:
        """The row as it was put together."""
        return Piece(Shape.ROW, self.text, "\n".join(self.source), led=True)


def hung(lines: Iterable[tuple[str, str]], ends: Ends) -> Iterator[tuple[str, str, Led | None]]:
    """Lines as they are, and rows that begin with their days, each with what hangs below it."""
    led: Led | None = None
    for text, line in lines:
        if led and led.takes(text, line, ends):
            continue
        if led:
            yield "", "", led
        led = Led(text, line) if ends.leads(text) else None
        if led is None:
            yield text, line, None
    if led:
        yield "", "", led


def indent(line: str) -> int:
    """How far a line is set in."""
    wide = line.expandtabs()
    return len(wide) - len(wide.lstrip())
