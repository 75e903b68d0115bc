"""Through the pieces of a text from top to bottom, with what stands above each in mind."""

from dataclasses import replace

from reading.documents.facts import is_fact
from reading.documents.headings import is_plan
from reading.documents.leaning import leaned, told_so
from reading.documents.lending import owned, unread
from reading.documents.letters import is_formal
from reading.documents.nesting import Nest
from reading.documents.rows import slashed
from reading.documents.running import Running
from reading.documents.setting import Setting
from reading.documents.titles import is_period
from reading.documents.tours import Tour, stops, title_of, with_stops
from reading.documents.undated import Undated
from reading.documents.weeks import week_of
from reading.kinds import begins_so, kind_of
from reading.layouts import Piece, Shape
from reading.layouts.headers import VALUED
from reading.layouts.sentences import has_verb
from reading.matching import Rank
from reading.proposals import Proposal

# No row is longer; thirty legs take less.
LONGEST_ROW = 6000


def is_title(text: str) -> bool:
    """Whether a heading is what one activity is called, to which the days below it belong."""
    return begins_so(text) and not is_plan(text) and not has_verb(text)


class Walk(Running):
    """What was found so far; `take` each piece, then `give_up` what waits."""

    def __init__(self, setting: Setting) -> None:
        super().__init__(setting)
        # How much had been found when the heading above came.
        self.before = 0
        # What stands right above, and the activity of which rows below it are stops.
        self.first, self.line, self.tour = "", "", Tour()
        self.takers = {
            Shape.HEADING: self.heading,
            Shape.ROW: self.row,
            Shape.RECORD: self.record,
            Shape.PARAGRAPH: self.paragraph,
            Shape.AGENDA: self.agenda,
        }

    def take(self, piece: Piece) -> None:
        """One more piece."""
        if not self.awaited(piece):
            self.taken(piece)

    def taken(self, piece: Piece) -> None:
        """A piece that is no day of an agenda."""
        if piece.shape not in {Shape.ROW, Shape.RECORD} or not piece.listed:
            self.nest = Nest()
        if piece.shape is not Shape.PARAGRAPH:
            self.unfinished = ""
        if piece.shape is not Shape.RECORD:
            self.legs = {}
        so_far = len(self.found)
        self.takers[piece.shape](piece)
        self.first, self.line = self.first or piece.source.strip().split("\n")[0], piece.text
        if piece.shape is not Shape.PARAGRAPH and len(self.found) > so_far:
            legs = self.found[-1].read.legs
            self.last = legs[-1].days if legs else self.last

    def heading(self, piece: Piece) -> None:
        """A heading, which may be the title that is waited for."""
        if self.waiting and not is_fact(piece.text):
            self.entitle(piece.text)
            return
        if VALUED.search(piece.text) and is_fact(piece.text):
            return
        self.date_heading(piece.text)
        if self.week(piece.text):
            return
        self.section = self.section.under(piece.text, self.setting, piece.source)

    def week(self, text: str) -> bool:
        """Whether a line is a week, which then holds for what is below it."""
        week = week_of(text, self.setting.reader(self.section.here))
        if week and len(self.found) == self.before and any(map(is_title, self.section.headings)):
            return False
        if week:
            self.section = self.section.in_week(week, text)
        return week is not None

    def date_heading(self, text: str = "") -> None:
        """The heading above another, where it told of an activity and nothing below had a date."""
        read = self.undated.read(self.section, self.setting)
        if read and len(self.found) == self.before:
            self.keep(read, Rank.PROSE)
        self.undated, self.before = Undated(text), len(self.found)

    def end(self) -> None:
        """The text is over."""
        self.give_back()
        self.give_up()
        self.date_heading()

    def row(self, piece: Piece) -> None:
        """A row, a period above rows, or an item that is running text."""
        if len(piece.text) > LONGEST_ROW:
            self.keep(unread(piece))
            return
        if self.is_running(piece):
            return
        if is_period(piece, self.section, self.setting):
            self.heading(piece)
            return
        if not piece.label and self.week(piece.text):
            return
        above, so_far = self.nest.above(piece) if piece.listed else None, len(self.found)
        if above is None and self.is_stop(piece):
            return
        self.give_up()
        section = above.around(self.section) if above else self.section
        plain = slashed(piece, self.setting.gazetteer)
        plain, leaning = leaned(plain, self.last, self.setting.reader())
        read = self.led_row(plain, section, above)
        read = told_so(read, leaning) if read else None
        leg = self.as_leg(above, read) if above and read else None
        if above and leg:
            self.leg_below(above, leg)
        elif read is not None and not is_formal(read, piece.source, first=not self.found):
            self.sort(piece, above.lend(read) if above else read)
        self.unheard(piece, read, so_far)

    def is_stop(self, piece: Piece) -> bool:
        """Whether a row is but one more stop of what is named above it, which it then becomes."""
        if not (piece.listed or piece.led or piece.among):
            return False
        reader, count = self.setting.reader(self.section.here), self.section.count
        onwards = self.tour.goes_on(self.found, count)
        title = "" if onwards else title_of(self.line, self.first, reader)
        legs = stops(piece, reader) if onwards or title else []
        if not legs:
            return False
        if not onwards:
            blank = Proposal(title, kind_of(title, legs=1), (), None, (), (), "")
            self.keep(owned(blank, self.section, self.setting))
            self.tour.begin(len(self.found) - 1, count)
        told = self.found[-1]
        self.found[-1] = replace(told, read=with_stops(told.read, legs, piece.source))
        return True
