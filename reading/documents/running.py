"""Running text between the rows of a document, and rows that are but sentences."""

import re
from dataclasses import replace

from reading.documents.lending import retitled, unread
from reading.documents.listed import Listed
from reading.documents.rows import read_row
from reading.documents.setting import Setting
from reading.documents.undated import Undated
from reading.kinds import has_kind_word
from reading.layouts import Piece
from reading.layouts.sentences import has_verb, is_running, is_several, sentences
from reading.matching import Rank, Told
from reading.proposals import Proposal
from reading.prose import told_in
from reading.prose.relative import leans
from reading.prose.subjects import is_held
from reading.prose.themes import begins_so
from reading.prose.topics import topic_of
from reading.prose.unheard import handed_back

LONGEST_TITLE = 200
# More words with a verb and a stop are no row.
MOST_ROW = 24
SHORTEST_REST, LONGEST_REST = 120, 600
STOPS = (".", "!", "?", ":", "。", "؟", "”", ")", "*", "]")
# Days, maybe their place, and a dash.
LED = re.compile(r"(?P<days>\d{1,2}[^–—.:;!?]{3,70}?)\s+[-–—]{1,2}\s+(?P<text>\S.*)", re.DOTALL)
# Where a title runs into the text below it.
FUSED = re.compile(r"(?<=[^\W_])\s+(?=(?:The|This|It|These|Representatives|A|An)\s)")


class Running(Listed):
    """What was found so far, and a paragraph that may go on."""

    def __init__(self, setting: Setting) -> None:
        super().__init__(setting)
        # A paragraph that the page breaks off.
        self.unfinished = ""
        # The heading above.
        self.undated = Undated()

    def is_running(self, piece: Piece) -> bool:
        """Whether what looks like a row is running text, which is then read as such."""
        if piece.listed and self.is_told(piece.text):
            self.told_item(piece)
            return True
        if not (piece.listed or piece.label or piece.led) and is_several(piece.text):
            self.paragraph(piece)
            return True
        return self.sentence(piece)

    def sentence(self, piece: Piece) -> bool:
        """Whether a row is but a sentence which tells of something: "The forum will be held …"."""
        parts = piece.label or piece.led or ";" in sentences(piece.text)[0]
        if parts or not (is_held(piece.text) or is_running(piece.text)):
            return False
        heard = told_in(piece.text, self.section, self.setting, self.last)
        if not heard.told and is_long(piece.text) and not piece.listed:
            self.paragraph(piece)
            return True
        if not heard.told:
            return False
        self.give_up()
        self.last = heard.last
        self.found += [Told(Rank.PROSE, read) for read in heard.told]
        if piece.listed:
            self.nest.above(piece)
            self.nest.hold(piece, heard.told[-1])
        return True

    def topic(self, piece: Piece) -> tuple[str, str]:
        """What a paragraph is about, and its text; days right behind its name make it a row."""
        name, text = topic_of(piece.text, piece.source)
        if not name or self.setting.reader().days(name):
            return "", piece.text
        first, *others = sentences(text)
        row = f"{name}, {first.partition(';')[0].rstrip(' .')}"
        if not has_verb(first) and self.is_row(replace(piece, text=row), led=False):
            return "", " ".join(others)
        return name, text

    def paragraph(self, piece: Piece) -> None:
        """Running text; it may begin with the title that is waited for."""
        if self.waiting and tells(piece.text):
            # The day above was that of writing.
            self.give_up()
        elif self.waiting:
            self.entitle(FUSED.split(piece.text, maxsplit=1)[0][:LONGEST_TITLE])
        text = f"{self.unfinished} {self.led_in(piece)}".strip()
        broken = len(text) > SHORTEST_REST and not text.endswith(STOPS)
        self.unfinished = text[-LONGEST_REST:] if broken else ""
        self.undated.take(text, self.setting.reader())
        topic, text = self.topic(replace(piece, text=text))
        heard = told_in(text, self.section, self.setting, self.last, topic)
        self.last = heard.last
        self.found += [Told(Rank.PROSE, self.pointed(read)) for read in heard.told]
        self.found += [Told(Rank.UNHEARD, read) for read in heard.unheard]
        self.section = self.section.quiet(running=True)

    def led_in(self, piece: Piece) -> str:
        """The text behind days that lead into it: "9 May, Sofia – The Ministry will …".

        What is held then is the heading right above.
        """
        found = LED.match(piece.text) if self.section.headings else None
        read = (
            read_row(replace(piece, text=found["days"]), self.section, self.setting)
            if found
            else None
        )
        if found is None or read is None or read.title or not any(leg.days for leg in read.legs):
            return piece.text
        count = len(self.found)
        self.untitled(read, piece)
        return found["text"] if len(self.found) > count else piece.text

    def unheard(self, piece: Piece, read: Proposal | None, so_far: int) -> None:
        """An item that names a kind and a day to come is handed back where nothing was made of it.

        So is one with a day that cannot be, or that leans on none. ``so_far`` is how much had been
        found before it.
        """
        if not piece.listed or len(self.found) > so_far or read is None or read.legs:
            return
        if has_kind_word(piece.text):
            dates = self.setting.reader(self.section.here).days(piece.text)
            left = handed_back(piece.text, dates, self.setting.today)
            self.found += [Told(Rank.UNHEARD, one) for one in left]
            if leans(piece.text) or not all(one.read.choices for one in dates):
                self.keep(unread(piece))

    def pointed(self, read: Proposal) -> Proposal:
        """What a sentence points at under the title of the row above: "This first meeting …"."""
        above = self.found[-1] if self.found else None
        if above is None or above.rank is not Rank.ROW or not begins_so(read.source):
            return read
        days = [[leg.days for leg in each.legs] for each in (above.read, read)]
        return retitled(read, above.read.title) if days[0] == days[1] else read


def is_long(text: str) -> bool:
    """Whether a text is a sentence that is longer than rows are."""
    return len(text.split()) > MOST_ROW and is_running(text)


def tells(text: str) -> bool:
    """Whether a text is several sentences, the first of which says something."""
    return is_several(text) and has_verb(sentences(text)[0])
