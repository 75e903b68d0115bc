"""Records of named cells, of which several may be legs of one activity."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from reading.documents.gathered import Gathered
from reading.documents.headings import is_list_name
from reading.documents.headless import columns_of
from reading.documents.lending import unread
from reading.documents.nesting import Above, Nest
from reading.documents.records import joined, read_record
from reading.documents.setting import Setting
from reading.layouts import Piece
from reading.lines.segments import alternatives
from reading.matching import Rank
from reading.matching.merging import merged
from reading.proposals import Proposal


class Recorded(Gathered):
    """What was found so far, and the records among it."""

    def __init__(self, setting: Setting) -> None:
        super().__init__(setting)
        # Where the record above stands, by its reference and as the last one.
        self.legs: dict[str, int] = {}
        # The title that it was given.
        self.above = ""
        # What the columns hold of a table without a head, and the rows of that table.
        self.columns: tuple[Sequence[Sequence[str]], dict[str, str]] = ((), {})
        # The last record that may have parts below it.
        self.whole: Above | None = None
        # The items of a list that may have others below them.
        self.nest = Nest()

    def record(self, piece: Piece) -> None:
        """A record."""
        piece = self.headed(piece)
        first = self.leg_of(piece)
        if first is not None:
            piece = replace(piece, fields={**piece.fields, "title": self.found[first].read.title})
        read = read_record(piece, self.section, self.setting)
        if read and first is not None:
            self.found[first] = replace(
                self.found[first], read=joined(self.found[first].read, read)
            )
        elif read and "title" not in piece.fields and self.is_of_last(read):
            last = self.found[-1]
            self.found[-1] = replace(last, read=merged(last.read, read))
        elif read:
            self.keep(self.within(read, piece))
            self.legs = {read.ref: len(self.found) - 1, "": len(self.found) - 1}
            self.above = piece.fields.get("title", "")
            self.whole = None if piece.depth else Above(0, read)
            if piece.listed:
                self.nest.hold(piece, read)
        elif len(piece.fields) > 1 and not is_list_name(piece.fields.get("title", "events")):
            self.keep(unread(piece))

    def is_of_last(self, read: Proposal) -> bool:
        """Whether fields without a title have the days of what stands right above them."""
        above = self.found[-1] if self.found else None
        if above is None or above.rank is not Rank.ROW or len(above.read.legs) != 1:
            return False
        (leg,) = above.read.legs
        days = {leg.days, *(one.days for one in read.legs)}
        return leg.place is None and len(days) == 1 and None not in days

    def headed(self, piece: Piece) -> Piece:
        """A record with names for its cells, where its table has no head and its rows show them."""
        if not piece.fellows:
            return piece
        if self.columns[0] is not piece.fellows:
            self.columns = piece.fellows, columns_of(piece.fellows, self.section, self.setting)
        roles = self.columns[1]
        fields = {roles[at]: cell for at, cell in piece.fields.items() if at in roles}
        known = "title" in fields and {"days", "start"} & fields.keys()
        return replace(piece, fields=fields) if known else piece

    def within(self, read: Proposal, piece: Piece) -> Proposal:
        """A record that is part of the one above has its place, under a title of its own."""
        if not piece.depth or piece.listed or self.whole is None:
            return read
        title = included().sub("", read.title)
        return self.whole.lend(replace(read, title=title[:1].upper() + title[1:]))

    def titled_so(self, piece: Piece) -> bool:
        """Whether a record has no other title than the one above it: its own stays with it."""
        title, above = piece.fields.get("title"), self.legs.get("")
        return not title or above is None or title == self.above

    def leg_of(self, piece: Piece) -> int | None:
        """The record before of which this is one more leg: of its reference, or without a title.

        Cells without names may be anything, a title too.
        """
        ref = piece.fields.get("ref", "").upper()
        if ref:
            return self.legs.get(ref) if self.titled_so(piece) else None
        named = not all(name.isdigit() for name in piece.fields)
        return self.legs.get("") if named and "title" not in piece.fields else None


@lru_cache(maxsize=1)
def included() -> re.Pattern[str]:
    """ "Including" before the title of a part."""
    return re.compile(rf"^\W*(?:{alternatives('labels', 'including')})(?!\w)\W*", re.IGNORECASE)
