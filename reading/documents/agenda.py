"""An agenda by hours below the activity that has it, maybe day by day."""

import re
from dataclasses import replace
from typing import Final

from programme.values import Days
from reading.agendas import HOURS, PointRead, read_agenda
from reading.documents.days import is_numbered, near, span, within
from reading.documents.recorded import Recorded
from reading.documents.setting import Setting
from reading.layouts import Piece, Shape
from reading.layouts.headers import is_rule
from reading.layouts.timed import is_timed
from reading.matching import Rank

MOST_POINTS: Final = 90
LONGEST_DAY: Final = 120
EDGES: Final = " \t|*#-–—•:,."
# "Day 2", "2nd day", "第二天": what stands before the date of a day.
CELLS: Final = re.compile(r"[|\t]")
NUMBER: Final = re.compile(r"^\W*(?:[^\W\d]+\W+)?(?:\d{1,2}(?:\w{2})?|[^\W\d]+)")


class Hosting(Recorded):
    """What was found so far, the last of which may have an agenda below it."""

    def __init__(self, setting: Setting) -> None:
        super().__init__(setting)
        # The day of an agenda, until its first hour has come.
        self.day: Piece | None = None

    def take(self, piece: Piece) -> None:
        """One more piece."""
        raise NotImplementedError

    def awaited(self, piece: Piece) -> bool:
        """Whether a piece is the day of an agenda, and is kept until its hours come."""
        self.give_back(piece)
        days = span(self.found[-1].read) if self.found else None
        if piece.shape in {Shape.AGENDA, Shape.RECORD} or len(piece.text) > LONGEST_DAY:
            return False
        if days is None or not self.is_day(piece.text, days):
            return False
        self.day = piece
        return True

    def give_back(self, following: Piece | None = None) -> None:
        """A day without hours below it is what it would be by itself; a numbered one is nothing."""
        day, agenda = self.day, following is not None and following.shape is Shape.AGENDA
        if day is None or agenda:
            return
        self.day = None
        if not is_numbered(day.text):
            self.taken(day)

    def taken(self, piece: Piece) -> None:
        """A piece that is no day."""
        raise NotImplementedError

    def agenda(self, piece: Piece) -> None:
        """Lines with their hours; one with a date of its own is a row."""
        host = self.found[-1] if self.found else None
        days = span(host.read) if host and host.rank < Rank.ASIDE else None
        lines = [line.strip(EDGES) for line in listed(piece.text) if not is_rule(line)]
        own = [line for line in lines if days and self.is_dated(line, days)]
        if host is None or days is None or len(own) * 2 > len(lines):
            self.give_back()
            for each in piece.inner:
                self.take(each)
            return
        points = self.points([line for line in lines if line not in own])
        read = replace(host.read, points=(*host.read.points, *points)[:MOST_POINTS])
        self.found[-1] = replace(host, read=read)
        for line in own:
            text = HOURS.sub("", line, count=1)
            self.taken(Piece(Shape.ROW, text, line, among=True))

    def points(self, lines: list[str]) -> list[PointRead]:
        """The day, and what is held at each hour of it."""
        day, self.day = self.day, None
        heading = [PointRead(" ".join(day.text.split()))] if day else []
        return [*heading, *(one for one in read_agenda("\n".join(lines)) if one.title)]

    def is_day(self, text: str, days: Days) -> bool:
        """Whether a line is a day of some days: "Day 2", or but a date that lies within them."""
        counted = is_numbered(text)
        rest = NUMBER.sub("", text, count=1) if counted else text
        found = self.setting.reader(near(days)).days(rest)
        if not all(one.read.choices and within(one.read.choices[0], days) for one in found):
            return False
        alone = len(found) == 1 and not (rest[: found[0].start] + rest[found[0].end :]).strip(EDGES)
        return counted or (alone and found[0].read.choices[0].start == found[0].read.choices[0].end)

    def is_dated(self, line: str, days: Days) -> bool:
        """Whether a line ends with a date that does not lie within those of the whole."""
        bare = HOURS.sub("", line, count=1)
        found = self.setting.reader(near(days)).last(bare)
        if found is None or found.weak or not found.read.choices or bare[found.end :].strip(EDGES):
            return False
        return not within(found.read.choices[0], days)


def listed(text: str) -> list[str]:
    """The lines of an agenda, without the head of its table."""
    lines = text.split("\n")
    first = next((at for at, line in enumerate(lines) if is_timed(line)), 0)
    return [line for at, line in enumerate(lines) if at >= first or not CELLS.search(line)]
