"""A narrow calendar: lines that are but days, each with its title and its place in lines below."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from reading.layouts.ends import Ends
from reading.layouts.pieces import Piece, Shape
from reading.layouts.sentences import sentences

BARE: Final = re.compile(r"^\d{1,2}\.?(?:\s*[-–—/&]\s*\d{1,2}\.?)?$")
MONTHS: Final = re.compile(r"^[^\W\d_]+(?:\s*[-–—/]\s*[^\W\d_]+)?(?:\s+(?:19|20)\d\d)?$")
# A title and its place take no more lines.
MOST_LINES: Final = 8
FEWEST: Final = 2


def dayed(plain: Sequence[str], lines: Sequence[str], ends: Ends) -> list[Piece]:
    """Its month as a heading, and a row for each of its days; none where a block is no such one."""
    headed = MONTHS.match(plain[0]) is not None and ends.states(plain[0])
    since = 1 if headed else 0
    if len(plain) - since < FEWEST or not is_days(plain[since], ends):
        return []
    starts = [at for at in range(since, len(plain)) if is_days(plain[at], ends)]
    if not headed and (len(starts) < FEWEST or BARE.match(plain[starts[0]])):
        return []
    ranges = list(zip(starts, [*starts[1:], len(plain)], strict=True))
    if any(not FEWEST <= end - start <= MOST_LINES for start, end in ranges):
        return []
    heading = [Piece(Shape.HEADING, plain[0], lines[0])] if headed else []
    rows = (row(plain[start:end], "\n".join(lines[start:end]), ends) for start, end in ranges)
    return [*heading, *rows]


def is_days(line: str, ends: Ends) -> bool:
    """Whether a line is nothing but days, and names no place."""
    return bool(BARE.match(line)) or (line[:1].isdigit() and ends.is_day(line))


def row(plain: Sequence[str], source: str, ends: Ends) -> Piece:
    """Days, a title, and the first place below it."""
    days, *below = plain
    title, place = next(placed(below, ends), (sentences(unbroken(below))[0], ""))
    # "27–30, 4th conference" has one day too many.
    sign = ": " if title[:1].isdigit() else ", "
    text = f"{days}{sign}{', '.join(filter(None, (title.rstrip(' .'), place)))}"
    return Piece(Shape.ROW, text, source, led=True, among=True)


def placed(below: Sequence[str], ends: Ends) -> Iterator[tuple[str, str]]:
    """The lines of a title, and the place that the lines below them begin with."""
    for count in range(1, len(below)):
        first = sentences(unbroken(below[count:]))[0].rstrip(" .")
        for place in (first, first.partition(",")[0]):
            if ends.apart(place):
                yield unbroken(below[:count]), place


def unbroken(lines: Sequence[str]) -> str:
    """Lines as one, without the strokes that part a word between two."""
    whole = lines[0] if lines else ""
    for line in lines[1:]:
        broken = whole.endswith("-") and whole[-2:-1].isalpha() and line[:1].islower()
        whole = whole[:-1] + line if broken else f"{whole} {line}"
    return whole
