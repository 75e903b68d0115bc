"""Items of lists, and what stands below them: legs of theirs, or parts."""

from dataclasses import replace

from reading.documents.agenda import Hosting
from reading.documents.nesting import Above, Nest
from reading.documents.setting import Setting
from reading.layouts import Piece
from reading.proposals import Proposal


class Listed(Hosting):
    """What was found so far, and the items that are open."""

    def __init__(self, setting: Setting) -> None:
        super().__init__(setting)
        self.nest = Nest()

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

    def leg_below(self, above: Above, read: Proposal) -> None:
        """A place with days below an item is one of its legs."""
        same = (at for at, told in enumerate(self.found) if told.read.source == above.read.source)
        at = next(same, None)
        whole = above.with_legs(read, above.read if at is None else self.found[at].read)
        if at is None:
            self.keep(whole)
        else:
            self.found[at] = replace(self.found[at], read=whole)
