"""Blocks in which lines that are only a day head the lines below them: a week in a calendar."""

from collections.abc import Iterator, Sequence
from typing import Final

from reading.layouts.ends import Ends
from reading.layouts.pieces import Piece, Shape
from reading.layouts.sentences import is_running

# One day alone heads a block only by its weekday: a letter has a date at its head too.
ENOUGH: Final = 2


def daily(plain: Sequence[str], lines: Sequence[str], ends: Ends) -> list[Piece]:
    """Its rows, each behind its day; none where a block is no such one."""
    if len(plain) < ENOUGH or not ends.is_day(plain[0]):
        return []
    days = sum(map(ends.is_day, plain))
    if days == len(plain) or (days < ENOUGH and not ends.is_weekday(plain[0])):
        return []
    rows = list(below(plain, lines, ends))
    return [] if sum(is_running(row.text) for row in rows) * 2 >= len(rows) else rows


def below(plain: Sequence[str], lines: Sequence[str], ends: Ends) -> Iterator[Piece]:
    """The lines below each day; one that is set in, or begins small, goes on with the one above."""
    day, held, source = "", "", ""
    for text, line in zip(plain, lines, strict=True):
        if ends.is_day(text):
            if held:
                yield row(day, held, source)
            day, held, source = text, "", line
        elif held and (line[:1].isspace() or text[:1].islower()):
            held, source = f"{held} {text}", f"{source}\n{line}"
        else:
            if held:
                yield row(day, held, source)
            held, source = text, f"{source}\n{line}" if not held else line
    if held:
        yield row(day, held, source)


def row(day: str, text: str, source: str) -> Piece:
    """One line behind its day."""
    return Piece(Shape.ROW, f"{day.rstrip(' :.')}, {text}", source, led=True, among=True)
