"""Lists within lists: what an item lends to those below it."""

from dataclasses import dataclass, replace
from typing import Final

from programme.values import Precision
from reading.dates import Near
from reading.documents.sections import Section
from reading.documents.weekdays import in_week
from reading.doubts import about
from reading.kinds import kind_of
from reading.layouts import Piece
from reading.proposals import LegRead, Proposal

# Days, or a month, in which what lies within them begins.
NEAR: Final = frozenset({Precision.DAY, Precision.TIME, Precision.MONTH})


@dataclass(frozen=True)
class Above:
    """An item with others below it."""

    depth: int
    read: Proposal

    @property
    def near(self) -> Near | None:
        """The month in which it begins."""
        own = (leg.days for leg in self.read.legs if leg.days and not is_lent(leg))
        start = next((days.start for days in own if days.start and days.precision in NEAR), None)
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

    def with_legs(self, read: Proposal, whole: Proposal) -> Proposal:
        """The whole with the legs of what lies within it, in the place of what was lent to it."""
        own = tuple(leg for leg in whole.legs if not is_lent(leg))
        legs = (*own, *read.legs)
        return replace(whole, legs=legs, kind=kind_of(whole.title, legs=len(legs)) or whole.kind)

    def dated(self, piece: Piece) -> Piece:
        """An item that begins with days of the week, which are those within the whole."""
        days = self.read.legs[0].days if len(self.read.legs) == 1 else None
        text = in_week(piece.text, days) if days else None
        return replace(piece, text=text) if text else piece


def is_lent(leg: LegRead) -> bool:
    """Whether a leg has but the period of its heading."""
    return leg.place is None and any(doubt.code == "from_heading" for doubt in leg.doubts)


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
