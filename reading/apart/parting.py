"""Where a very long text is parted, and what goes with each part."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from reading.layouts.headers import FIRST_LINES, header_at
from reading.layouts.sentences import STOP

# What stands above a part is read once more for its headings, and not kept.
ABOVE: Final = 12_000
PARTED: Final = "\n\n"
# A line that is longer is torn apart between two sentences.
LONGEST_LINE: Final = 100_000
# The first lines of a table are no longer.
LONGEST_HEAD: Final = 20_000


class Part(NamedTuple):
    """Where a part begins and ends, where what stands above it does, and its table's head."""

    begin: int
    end: int
    above: int
    head: str = ""

    def of(self, text: str) -> str:
        """Its own words."""
        return self.head + text[self.begin : self.end]

    def before(self, text: str) -> str:
        """What stands above them."""
        return text[self.above : self.begin]


def parted(text: str, count: int) -> Iterator[Part]:
    """Parts of about one length, each beginning where a line does."""
    begin = 0
    for number in range(1, count + 1):
        end = len(text) if number == count else cut(text, len(text) * number // count)
        if end > begin:
            above = min(begin, cut(text, begin - ABOVE))
            yield Part(begin, end, above, head(text, begin))
        begin = max(begin, end)


def head(text: str, begin: int) -> str:
    """The head of the table through which a part is cut off: without it its columns say nothing."""
    if not begin or text.endswith(PARTED, 0, begin):
        return ""
    top = text.rfind(PARTED, 0, begin)
    since = 0 if top < 0 else top + len(PARTED)
    lines = text[since : min(begin, since + LONGEST_HEAD)].split("\n", FIRST_LINES)
    found = header_at(lines[:FIRST_LINES])
    return f"{lines[found[0]]}\n" if found else ""


def cut(text: str, near: int) -> int:
    """The next place at which nothing is torn apart: behind a blank line, or at least a line."""
    if near <= 0:
        return 0
    blank = text.find(PARTED, near, near + ABOVE)
    if blank >= 0:
        return blank + len(PARTED)
    line = text.find("\n", near, near + LONGEST_LINE)
    if line >= 0:
        return line + 1
    return inside(text, near) if near + LONGEST_LINE < len(text) else len(text)


def inside(text: str, near: int) -> int:
    """The same in a line that goes on and on: behind a sentence, or at least a word."""
    if stop := STOP.search(text, near, near + ABOVE):
        return stop.end()
    blank = text.find(" ", near)
    return len(text) if blank < 0 else blank + 1
