"""Whether a text ends as a row of a programme does: with a date, or with a place after one."""

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final

from programme.values import Precision
from reading.dates import Near
from reading.dates.lexicon import lexicon
from reading.documents.turning import first_days, turned
from reading.folding import fold
from reading.kinds import begins_so
from reading.layouts.sentences import has_verb, is_running
from reading.lines.after import site_after
from reading.lines.certain import known
from reading.lines.reader import Reader
from reading.lines.remarks import is_open
from reading.lines.tails import BRACKETS, EDGES, only_leg, stands
from reading.lines.wordings import is_same
from reading.remarks import is_aside

REACH: Final = 120
# "Dakar (King Fahd Palace)".
HOUSE: Final = re.compile(r"(?<=\w)\s+[(（][^()（）\d]*[)）]$")
MONTH: Final = re.compile(r"[^\W\d_]{3,12}\.?\s+[-–—]\s|[^\W\d_]{3,12}\.?[:：]\s")
# A line that begins with a month names it within so many letters.
BEGINNING: Final = 20
LONGEST_LED: Final = 400
FIGURE: Final = re.compile(r"\d")
# What all of those below have, and few texts.
FIGURED: Final = re.compile(r"\d日?\W*$")
# Days that wait for their month: ", 16-17", "Fri 27".
BARE: Final = re.compile(
    r"(?:[,，、(（–-]|[^\W\d_]{2}\.?)\s*\d{1,2}日?(?:\s?[-–至]\s?\d{1,2}日?)?\W*$"
)
# Projects marked behind a row: "#GLACY #EAP II".
TAGS: Final = re.compile(r"(?:[\s,;]+#[^\W_][\w+@*/-]{0,30}(?: [IVX]{1,4})?)+[\s.;]*$")
OPEN: Final = (",", "(", "-", "–", "—", "/", "，", "、", "،", "（")
LONGEST_PLACE: Final = 80
LONGEST_DAY: Final = 60
MOST_KNOWN: Final = 256


class Endings:
    """Asked of every line of a text, some more than once; the last answers are kept."""

    def __init__(self, reader: Reader) -> None:
        # Under some heading, days without a month may be an end.
        self.reader = replace(
            reader, near=reader.near or Near(reader.today.year, reader.today.month)
        )
        if self.reader.near and self.reader.near.month is None:
            self.reader = replace(self.reader, near=Near(self.reader.near.year, 1))
        self.lexicon = lexicon(reader.language)
        self._ended = lru_cache(MOST_KNOWN)(self.ended)
        self._apart = lru_cache(MOST_KNOWN)(self.is_place)

    def __call__(self, text: str) -> bool:
        """Whether it ends so."""
        tail = (TAGS.sub("", text[-LONGEST_LED:]) if "#" in text else text).rstrip()[-REACH:]
        return self._ended(tail)

    def leads(self, text: str) -> bool:
        """Whether a line begins with its days, or with its place and days."""
        if len(text) > LONGEST_LED or not self.may_lead(text):
            return False
        row = turned(text, self.reader)
        if row is None or not is_running(text):
            return row is not None
        # What tells of something may come behind a row that begins with figures.
        return bool(FIGURE.match(text)) and not has_verb(row)

    def begins(self, text: str) -> bool:
        """Whether one of a line's first words names a kind."""
        return begins_so(text)

    def may_lead(self, text: str) -> bool:
        """A cheap first look whether a line could begin with days, or with a month and a sign."""
        if FIGURE.search(text[:REACH]) or "  " in text:
            return True
        return MONTH.match(text) is not None and self.lexicon.may_date(text[:BEGINNING])

    def remarks(self, text: str) -> bool:
        """Whether a line is but a remark."""
        return is_aside(text)

    def is_day(self, text: str) -> bool:
        """Whether a line is nothing but a day, or days."""
        if len(text) > LONGEST_DAY or not FIGURE.search(text):
            return False
        found = self.reader.last(text)
        if found is None or found.weak or is_open(found):
            return False
        return not (text[: found.start] + text[found.end :]).strip(EDGES + BRACKETS + "(（")

    def is_weekday(self, text: str) -> bool:
        """Whether such a line names its weekday."""
        words = fold(text).split()
        return any(
            entry.letter == "W" for word in words for entry in self.lexicon.phrases.get((word,), ())
        )

    def dated(self, text: str) -> bool:
        """Whether a text has an exact day in it."""
        return any(not found.weak for found in self.reader.dated(text))

    def apart(self, text: str) -> bool:
        """Whether a line is nothing but a place, or ends so."""
        return self._apart(text)

    def is_place(self, text: str) -> bool:
        """The same, looked at."""
        return self(text) or (len(text) <= LONGEST_PLACE and known(text, self.reader.gazetteer))

    def ended(self, tail: str) -> bool:
        """The same, for the end of a text."""
        if not tail or tail.endswith(OPEN):
            return False
        if tail.endswith(";") and "(" in tail.rpartition(")")[2]:
            return False
        bare = FIGURED.search(tail) and BARE.search(tail)
        if not bare and not self.lexicon.may_date(tail):
            return False
        found = self.reader.last(tail)
        if found is None:
            return False
        after = tail[found.end :].strip(EDGES + BRACKETS + ";；")
        if not after:
            return stands(tail, found)
        return len(after) <= LONGEST_PLACE and site_after(after, self.reader.gazetteer) is not None

    def sites(self, text: str) -> bool:
        """Whether a line is nothing but days and their place; "the same place" is one."""
        line, _, last = text.rpartition(",")
        bare = line if is_same(last) else text
        if len(text) > LONGEST_PLACE or not self.may_lead(text) or text.endswith((":", "：")):
            return False
        if first_days(text, self.reader) is None:
            return False
        leg = only_leg(HOUSE.sub("", bare), self.reader)
        whole = leg is not None and leg.days is not None and leg.days.precision is Precision.DAY
        return whole and bool((leg and leg.place) or bare != text)

    def states(self, text: str) -> bool:
        """Whether a text is nothing but days, and perhaps a place on either side of them."""
        if len(text) > LONGEST_PLACE or not self.lexicon.may_date(text):
            return False
        leg = only_leg(text, self.reader)
        return leg is not None and leg.days is not None and leg.days.start is not None
