"""Items of lists, and what stands below them: legs of theirs, or parts."""

import re
from dataclasses import replace

from reading.documents.agenda import Hosting
from reading.documents.evidence import evident
from reading.documents.heads import is_told
from reading.documents.leads import lead_of, led_to
from reading.documents.lending import handed_back, unread
from reading.documents.nesting import Above, is_lent
from reading.documents.regions import regional, unplaced
from reading.documents.rows import read_row
from reading.documents.sections import Section
from reading.documents.titles import in_series
from reading.documents.weeks import week_of
from reading.kinds import begins_so
from reading.layouts import Piece
from reading.layouts.sentences import has_verb, is_running, sentences
from reading.lines.segments import name_like
from reading.matching import Rank
from reading.places import read_place
from reading.proposals import Proposal

# A whole paragraph in italics stands below a picture, or under a saying.
CAPTION = re.compile(r"^\s*\*(?!\*)[^*]+\*\s*$")


class Listed(Hosting):
    """What was found so far, and the items that are open."""

    def paragraph(self, piece: Piece) -> None:
        """Running text."""
        raise NotImplementedError

    def sort(self, piece: Piece, read: Proposal) -> None:
        """What was read in a row goes where it belongs."""
        if handed_back(read):
            self.keep(read)
        elif regional(read, piece):
            self.untitled(unplaced(read), piece)
        elif not evident(read, piece) or (not read.legs and not self.section.period):
            self.aside(read)
            if piece.among and not piece.whole and begins_so(piece.text):
                self.keep(unread(piece))
            if piece.listed and read.title and not read.legs:
                self.nest.hold(piece, read)
        elif not read.title:
            self.untitled(read, piece)
        elif CAPTION.match(piece.source):
            self.keep(read, Rank.CAPTION)
        else:
            self.keep(in_series(read, self.section))
            self.nest.hold(piece, read)
            self.section = self.section.quiet()

    def is_told(self, text: str) -> bool:
        """Whether an item is running text; without days one sentence is enough."""
        return is_running(text) or (is_told(text) and not self.setting.reader().days(text))

    def told_item(self, piece: Piece) -> None:
        """An item that is running text; others below it lie within what it told of last.

        It may begin with its place, and its first sentence may be a row.
        """
        before = len(self.found)
        self.nest.above(piece)
        place, text = lead_of(piece.text, self.setting.gazetteer)
        first, *others = sentences(text)
        if (
            others
            and not has_verb(first)
            and self.is_row(replace(piece, text=first), led=place is not None)
        ):
            text = " ".join(others)
        self.paragraph(replace(piece, text=text))
        if place:
            for at in range(before, len(self.found)):
                told = self.found[at]
                self.found[at] = replace(told, read=led_to(told.read, place, piece.text))
        if len(self.found) > before:
            self.nest.hold(piece, self.found[-1].read)

    def led_row(self, piece: Piece, section: Section, above: Above | None) -> Proposal | None:
        """An item as a row; one that begins with its place is there."""
        place, text = lead_of(piece.text, self.setting.gazetteer) if piece.listed else (None, "")
        if place:
            piece = replace(piece, text=text)
        read = read_row(above.dated(piece) if above else piece, section, self.setting)
        return led_to(read, place, piece.source) if read and place else read

    def is_row(self, piece: Piece, *, led: bool) -> bool:
        """Whether a sentence is a row with its days, which is then kept."""
        read = read_row(piece, self.section, self.setting)
        if read is None or not read.title or not any(leg.days for leg in read.legs):
            return False
        if any(leg.days is None or is_lent(leg) for leg in read.legs):
            return False
        if not (led or read.kind or any(leg.place for leg in read.legs)):
            return False
        count = len(self.found)
        self.sort(piece, read)
        return len(self.found) > count

    def week(self, text: str) -> bool:
        """Whether a line is a week, which then holds for what is below it."""
        week = week_of(text, self.setting.reader(self.section.here))
        if week:
            self.section = self.section.in_week(week, text)
        return week is not None

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
