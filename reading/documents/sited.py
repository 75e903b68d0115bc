"""Fields and cells that have places and days in one: "Place and date: Quito, 4-6 May"."""

from dataclasses import replace
from typing import Final

from reading.documents.cells import Cells
from reading.layouts import Piece
from reading.layouts.fields import field_of
from reading.lines.reader import Reader
from reading.lines.tails import only_leg, read_tail
from reading.proposals import LegRead

PLACES: Final = frozenset(("place", "city", "territory"))
LONGEST: Final = 160


def with_places(cells: Cells, reader: Reader) -> tuple[LegRead, ...]:
    """The legs of a cell of days that has their places; none where it has not, or another has."""
    if "days" not in cells or not PLACES.isdisjoint(cells):
        return ()
    tails = [read_tail(part, reader, titled=False) for part in cells["days"].split(";")]
    legs = tuple(leg for tail in tails for leg in tail.legs)
    whole = not any(tail.rest for tail in tails) and all(leg.place and leg.days for leg in legs)
    return legs if whole else ()


def unfielded(piece: Piece, reader: Reader) -> Piece:
    """A row without the name of such a field, which is no title."""
    if len(piece.text) > LONGEST or not (":" in piece.text or "：" in piece.text):
        return piece
    role, value = field_of(piece.text) or ("", "")
    leg = only_leg(value, reader) if role == "days" and value else None
    return replace(piece, text=value) if leg and leg.place and leg.days else piece
