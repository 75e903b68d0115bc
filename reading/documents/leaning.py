"""Rows that lean on the one above: "Seminar, Paris, the next day"."""

from dataclasses import replace

from programme.values import Days
from reading.doubts import Doubt
from reading.layouts import Piece
from reading.lines.reader import Reader
from reading.proposals import LegRead, Proposal
from reading.prose.relative import next_days

Leaning = tuple[Doubt, ...]


def leaned(piece: Piece, last: Days | None, reader: Reader) -> tuple[Piece, Leaning]:
    """A row with the days that its words mean in their place, and what is to be said of them.

    A row with days of its own stays as it is.
    """
    text, doubts = piece.text, list[Doubt]()
    meant = list(next_days(text, last))
    if not meant or reader.days(text):
        return piece, ()
    for found in reversed(meant):
        days = found.read.choices[0]
        written = f"{days.start}" if days.start == days.end else f"{days.start}/{days.end}"
        text = f"{text[: found.start]}{written}{text[found.end :]}"
        doubts += found.read.doubts
    return replace(piece, text=text), tuple(doubts)


def told_so(read: Proposal, doubts: Leaning) -> Proposal:
    """An activity whose days lean on others says so."""
    legs = tuple(_told_so(leg, doubts) for leg in read.legs)
    return replace(read, legs=legs) if doubts else read


def _told_so(leg: LegRead, doubts: Leaning) -> LegRead:
    return replace(leg, doubts=(*leg.doubts, *doubts)) if leg.days else leg
