"""Lists within lists: what an item lends to those below it."""

from dataclasses import dataclass, replace

from reading.dates import Near
from reading.documents.sections import Section
from reading.doubts import about
from reading.layouts import Piece
from reading.proposals import LegRead, Proposal


@dataclass(frozen=True)
class Above:
    """An item with others below it."""

    depth: int
    read: Proposal

    @property
    def near(self) -> Near | None:
        """The month in which it begins."""
        start = next(
            (leg.days.start for leg in self.read.legs if leg.days and leg.days.start), None
        )
        return Near(start.year, start.month, self.read.title) if start else None

    def around(self, section: Section) -> Section:
        """The section for what lies within it: its own month."""
        return replace(section, near=self.near, period=True) if self.near else section

    def lend(self, read: Proposal) -> Proposal:
        """What lies within it is in its place and for its projects, unless it says otherwise."""
        if len(self.read.legs) == 1 and self.read.legs[0].place:
            read = replace(read, legs=tuple(map(self.placed, read.legs)))
        if not read.projects and not read.body:
            read = replace(read, projects=self.read.projects, body=self.read.body)
        return read

    def placed(self, leg: LegRead) -> LegRead:
        """A leg in the place of the whole."""
        if leg.place or any(doubt.code == "unknown_place" for doubt in leg.doubts):
            return leg
        doubt = about("from_heading", self.read.title)
        return replace(leg, place=self.read.legs[0].place, doubts=(*leg.doubts, doubt))


class Nest:
    """The items that are open at a place in a list, the outermost first."""

    def __init__(self) -> None:
        self.open: list[Above] = []

    def above(self, piece: Piece) -> Above | None:
        """The item under which another one stands."""
        while self.open and self.open[-1].depth >= piece.depth:
            self.open.pop()
        return self.open[-1] if self.open else None

    def hold(self, piece: Piece, read: Proposal) -> None:
        """An item that may have others below it."""
        self.open.append(Above(piece.depth, read))
