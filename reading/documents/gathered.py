"""What was found in a text; a place with days waits for its title, or had it above."""

from dataclasses import replace

from programme.values import Days
from reading.codes import parted, read_hashes
from reading.documents.detailing import detailed
from reading.documents.evidence import FINE, lasts
from reading.documents.lending import owned, retitled
from reading.documents.letters import is_letterhead
from reading.documents.sections import Section
from reading.documents.setting import Setting
from reading.documents.titles import title_above
from reading.documents.turning import first_days
from reading.layouts import Piece
from reading.layouts.sentences import has_verb
from reading.lines.odd_sites import names_event
from reading.matching import Rank, Told
from reading.proposals import Proposal


class Gathered:
    """What was found so far, below the section that holds, and what waits."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.section = Section()
        self.found: list[Told] = []
        # A place with days that ends with a colon waits for its title.
        self.waiting: Proposal | None = None
        # How many headings there were when days alone were given a title.
        self.used = 0
        # The last days that a row or running text spoke of.
        self.last: Days | None = None

    def keep(self, read: Proposal, rank: Rank = Rank.ROW) -> None:
        """One more."""
        self.found.append(Told(rank, read))
        if read.legs and read.legs[-1].days and rank is Rank.ROW:
            self.last = read.legs[-1].days

    def aside(self, read: Proposal) -> None:
        """A date below some words, which may contradict what is said elsewhere."""
        if read.title and any(leg.days and leg.days.precision in FINE for leg in read.legs):
            self.keep(read, Rank.ASIDE)

    def untitled(self, read: Proposal, piece: Piece) -> None:
        """A place with days alone: its title comes next, or stood above."""
        reader = self.setting.reader()
        above = [each for each in self.section.headings if first_days(each, reader) is None]
        if not self.found and is_letterhead(read, piece.source, above):
            return
        if detailed(self.found, read):
            return
        if piece.text.rstrip().endswith((":", "：")) or not above:
            self.waiting = read
            return
        fresh, self.used = self.section.count - self.used, self.section.count
        title = title_above(above[-fresh:] if fresh > 0 else above[-1:])
        named = self.named(read, title)
        if is_held(named):
            self.keep(owned(named, self.section, self.setting))

    def entitle(self, title: str) -> None:
        """The place with days that waited gets its title."""
        named = self.named(self.waiting, title) if self.waiting else None
        if named and is_held(named):
            self.keep(owned(named, self.section, self.setting), Rank.BLOCK)
        self.waiting = None

    def named(self, read: Proposal, title: str) -> Proposal:
        """A proposal under a title; what it is marked with, as "#GLACY", is its project."""
        marked = read_hashes(title, self.setting.codes)
        if not marked.written:
            return retitled(read, title)
        projects, body = parted(marked.codes, self.setting.bodies)
        read = replace(
            read,
            projects=tuple(dict.fromkeys((*read.projects, *projects))),
            body=read.body or body,
            doubts=(*read.doubts, *marked.doubts),
            written=(*read.written, *marked.written),
        )
        return retitled(read, marked.rest)

    def give_up(self) -> None:
        """A place with days that found no title is handed back as it was read."""
        if self.waiting and any(leg.place for leg in self.waiting.legs):
            self.keep(self.waiting, Rank.BLOCK)
        self.waiting = None


def is_held(read: Proposal) -> bool:
    """Whether days by a title are those of something: a page bears one day, that of its posting.

    A headline with a verb is that of a post.
    """
    sure = any(leg.place or (leg.days and lasts(leg.days)) for leg in read.legs)
    named = read.kind is not None or names_event(read.title)
    return sure or (named and not has_verb(read.title))
