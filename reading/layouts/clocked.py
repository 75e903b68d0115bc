"""A day's hours in lines of their own, each with its title and maybe its place in blocks below."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from reading.layouts.ends import Ends
from reading.layouts.pieces import Piece, Shape

CLOCK: Final = r"\d{1,2}\s?[hH:.]\s?(?:\d{2})?(?:\s?min)?"
HOUR: Final = re.compile(rf"\W*(?:{CLOCK})(?:\s?(?:[-–—>]|à|to|a)\s?(?:{CLOCK}))?\W*")
COMMA: Final = re.compile(r"\s*,\s*")
LONGEST: Final = 24


def is_hour(piece: Piece) -> bool:
    """Whether a piece is nothing but an hour."""
    return len(piece.text) <= LONGEST and HOUR.fullmatch(piece.text) is not None


def clocked(day: str, below: Sequence[Piece], ends: Ends) -> Iterator[Piece]:
    """What is held at each hour of a day, behind the day; what stands above the first is kept."""
    entry: list[Piece] | None = None
    for piece in below:
        if is_hour(piece):
            yield from entered(day, entry, ends) if entry else ()
            entry = []
        elif entry is None:
            yield piece
        else:
            entry.append(piece)
    yield from entered(day, entry, ends) if entry else ()


def entered(day: str, entry: Sequence[Piece], ends: Ends) -> Iterator[Piece]:
    """A title with the place that stands below it; what tells more of it stays behind it."""
    title, *others = entry
    parts = (part for each in others[:1] for part in COMMA.split(each.text))
    place = next((part for part in parts if ends.apart(part)), "")
    text = ", ".join(filter(None, (day, title.text.rstrip(" ."), place)))
    source = "\n".join(each.source for each in entry)
    yield Piece(Shape.ROW, text, source, led=True, among=True)
    yield from (each for each in others if each.shape is Shape.PARAGRAPH)
