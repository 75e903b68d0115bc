"""Items of lists, and what stands below them: legs of theirs, or parts."""

from dataclasses import replace

from reading.documents.agenda import Hosting
from reading.documents.nesting import Above, is_lent
from reading.layouts import Piece
from reading.lines.segments import name_like
from reading.places import read_place
from reading.proposals import Proposal


class Listed(Hosting):
    """What was found so far, and the items that are open."""

    def paragraph(self, piece: Piece) -> None:
        """Running text."""
        raise NotImplementedError

    def told_item(self, piece: Piece) -> None:
        """An item that is running text; others below it lie within what it told of last."""
        before = len(self.found)
        self.paragraph(piece)
        if len(self.found) > before:
            self.nest.above(piece)
            self.nest.hold(piece, self.found[-1].read)

    def as_leg(self, above: Above, read: Proposal) -> Proposal | None:
        """What stands below an item, where it is a place with days: "(a) Khorog, 3–14 October"."""
        if not read.title:
            return read if read.legs else None
        lent = all(map(is_lent, above.read.legs))
        if not lent or read.kind or not name_like(read.title) or not read.legs:
            return None
        if any(leg.place or not leg.days or not leg.days.start for leg in read.legs):
            return None
        place = read_place(read.title, gazetteer=self.setting.gazetteer)
        where = place.choices[0] if len(place.choices) == 1 else None
        legs = (replace(leg, place=where, doubts=(*leg.doubts, *place.doubts)) for leg in read.legs)
        return replace(read, title="", legs=tuple(legs))

    def leg_below(self, above: Above, read: Proposal) -> None:
        """A place with days below an item is one of its legs."""
        same = (at for at, told in enumerate(self.found) if told.read.source == above.read.source)
        at = next(same, None)
        whole = above.with_legs(read, above.read if at is None else self.found[at].read)
        if at is None:
            self.keep(whole)
        else:
            self.found[at] = replace(self.found[at], read=whole)
