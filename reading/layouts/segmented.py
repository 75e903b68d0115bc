"""Lines that run on, put together to rows."""

import re
from collections.abc import Iterator
from typing import Final

from reading.layouts.ends import Ends
from reading.layouts.led import hung
from reading.layouts.pieces import Piece, Shape

LONGEST_ROW: Final = 6
REACH: Final = 4
# What ends with a comma or with a small word ("for", "de") goes on in the next line.
GOES_ON: Final = re.compile(r"(?:[,;:(/&–-]|(?<![^\W_])[^\W\d_A-ZÀ-Þ]{1,3})$")


def segments(lines: list[tuple[str, str]], ends: Ends) -> Iterator[Piece]:
    """Rows, each from its title to its last date or place; other lines are headings among them."""
    held: list[tuple[str, str]] = []
    for text, line, led in hung(lines, ends):
        if led:
            yield from (Piece(Shape.HEADING, *each) for each in held)
            held = []
            yield led.piece()
            continue
        if held and shouted(held[-1][0], text, ends):
            yield from (Piece(Shape.HEADING, *each) for each in held)
            held = []
        if held and broken_off(held, text, ends):
            yield row_of(held, ends, whole=False)
            held = []
        held.append((text, line))
        whole = joined([each for each, _ in held], ends)
        if ends(whole):
            yield row_of(held, ends, whole=True)
            held = []
        elif len(held) >= LONGEST_ROW:
            yield Piece(Shape.HEADING, *held.pop(0))
    yield from (Piece(Shape.HEADING, *each) for each in held)


def goes_on(text: str) -> bool:
    """Whether a line is not over; its last letters tell."""
    return GOES_ON.search(text, max(0, len(text) - REACH)) is not None


def shouted(above: str, text: str, ends: Ends) -> bool:
    """Whether a line all in capitals stands above one that is not, and that is no place or day."""
    if len(above.split()) < 2 or not above.isupper() or text.isupper() or goes_on(above):
        return False
    placed = ends.apart(text) and not ends.begins(text)
    return not (text[:1].islower() or placed or ends.states(text))


def broken_off(held: list[tuple[str, str]], text: str, ends: Ends) -> bool:
    """Whether another activity begins with a line, though those above it have given no days."""
    above = held[-1][0]
    return not goes_on(above) and ends.begins(held[0][0]) and ends.begins(text)


def row_of(held: list[tuple[str, str]], ends: Ends, *, whole: bool) -> Piece:
    """Lines as one row."""
    text = joined([each for each, _ in held], ends)
    return Piece(Shape.ROW, text, "\n".join(line for _, line in held), whole=whole)


def joined(parts: list[str], ends: Ends) -> str:
    """Lines as one; a line that is a date or a place by itself is set off with a comma."""
    whole = parts[0]
    for part in parts[1:]:
        broken = whole.endswith("-") and whole[-2:-1].isalpha()
        off = not goes_on(whole) and ends.apart(part)
        whole += part if broken else f"{',' if off else ''} {part}"
    return whole
