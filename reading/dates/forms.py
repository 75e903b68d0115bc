"""The forms that a date may take, as patterns over the letters of its tokens.

N a number of one or two figures, Y a year, M a month, W a weekday, Q a quarter, I a day in figures
with its year, P one without, H a time of day, S "to" or a dash, & "and", B "to be confirmed",
? anything else.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import time
from typing import Final

from reading.dates.shapes import Token

DAY: Final = "W?(?:NMY?|MNY?|I|P)W?"
POINT: Final = f"(?:{DAY}|MY?|QY?|YQ|Y)"
BARE: Final = "W?N"
CLOCK: Final = "H(?:SH)?"
EXPRESSION: Final = re.compile(
    f"(?P<first>{CLOCK})?"
    f"(?:(?P<a>{POINT})(?:(?P<begin>H)?S(?P<b>{POINT}|{BARE}Y?))?|(?P<c>{BARE}N{{0,9}})(?P<by>[S&])(?P<d>{POINT}))"
    f"(?P<last>{CLOCK})?(?P<later>B)?"
    "|(?P<unknown>B)"
)


@dataclass(frozen=True)
class Point:
    """One end of a span as it was written; None where the text leaves it to the other end."""

    kind: str
    day: int | None = None
    month: int | None = None
    year: int | None = None
    weekday: Token | None = None
    either: bool = False
    # A month in words, or a year: no version number and no paragraph looks like that.
    sure: bool = True


@dataclass(frozen=True)
class Form:
    """A date expression: its ends, its times, and where it stands in the text."""

    start: int
    end: int
    lead: int
    points: tuple[Point, ...]
    times: tuple[time, ...] = ()
    # Ends of "18, 19 and 20" that are listed, so that a gap between them can be seen.
    listed: tuple[int, ...] = ()
    tail: Token | None = None


def forms(row: Sequence[Token]) -> Iterator[Form]:
    """Every date expression in a row of tokens, from left to right, the longest at each place."""
    letters = "".join(token.letter for token in row)
    for match in EXPRESSION.finditer(letters):
        yield formed(match, row)


def formed(match: re.Match[str], row: Sequence[Token]) -> Form:
    """One match as the things it names."""
    ends = [group for group in ("a", "b", "c", "d") if match[group]]
    pieces = [row[slice(*match.span(group))] for group in ends]
    clocks = [token.clock for token in row[match.start() : match.end()] if token.clock]
    listed: tuple[int, ...] = ()
    if match["by"] == "&" or (match["c"] and match["c"].count("N") > 1):
        listed = tuple(token.value for piece in pieces for token in piece if token.letter == "N")
    tail = row[match.end("later") - 1] if match["later"] else None
    return Form(
        row[match.start()].start,
        row[match.end() - 1].end,
        row[match.start()].lead,
        tuple(point(piece) for piece in pieces),
        tuple(clocks),
        listed,
        tail,
    )


def point(piece: Sequence[Token]) -> Point:
    """One end of a span from its tokens."""
    by_letter = {token.letter: token for token in reversed(piece)}
    figures = by_letter.get("I") or by_letter.get("P")
    if figures:
        return Point(
            "day",
            figures.day,
            figures.month,
            figures.value or None,
            by_letter.get("W"),
            figures.either,
            sure=figures.letter == "I",
        )
    number, month, year = by_letter.get("N"), by_letter.get("M"), by_letter.get("Y")
    if "Q" in by_letter:
        return Point("quarter", month=by_letter["Q"].value, year=year.value if year else None)
    kind = "day" if number else "month" if month else "year"
    return Point(
        kind,
        number.value if number else None,
        month.value if month else None,
        year.value if year else None,
        by_letter.get("W"),
    )
