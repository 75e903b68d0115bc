"""Lines between blank ones that are no list and no table: a heading, rows, or running text."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from reading.kinds import has_kind_word
from reading.layouts.blocks import Block
from reading.layouts.daily import daily
from reading.layouts.day_sentences import day_sentences
from reading.layouts.dayed import dayed
from reading.layouts.ends import Ends
from reading.layouts.markup import bare
from reading.layouts.pieces import Piece, Shape
from reading.layouts.run_on import run_on
from reading.layouts.segmented import segments
from reading.layouts.sentences import has_verb, is_running, sentences
from reading.layouts.titled import titled

MARKED: Final = re.compile(r"^\s*#{1,6}\s+")
LONGEST_HEADING: Final = 200
MOST_WORDS: Final = 7
# More words than this with a verb among them are no heading, even without a stop.
MOST_TITLE: Final = 16
# So many lines show whether a long paragraph is one of rows.
SAMPLE: Final = 40
# "3 May – Open day: Pupils will be received …".
EXPLAINED: Final = re.compile(
    r"(?P<head>\W{0,3}(?=[^:：]{0,16}\d)[^:：]{6,140}?)\s*[:：]\s+(?P<rest>[^\W\d_a-z].{20,})",
    re.DOTALL,
)


def of_paragraph(block: Block, ends: Ends) -> Iterator[Piece]:
    """Marked headings by themselves; the rest as rows where each ends as a row does."""
    waiting: list[str] = []
    for line in block.lines:
        if MARKED.match(line):
            yield from unmarked(waiting, ends)
            yield Piece(Shape.HEADING, bare(MARKED.sub("", line)).strip(), line)
            waiting = []
        else:
            waiting.append(line)
    yield from unmarked(waiting, ends)


def unmarked(lines: list[str], ends: Ends) -> Iterator[Piece]:
    """One paragraph: as rows where most of its lines belong to rows, else as text or headings."""
    plain = [bare(line).strip() for line in lines]
    whole = " ".join(plain)
    if not whole:
        return
    made = (
        each(plain, lines, ends) for each in (run_on, day_sentences, dayed, daily, dated, titled)
    )
    if rows := next(filter(None, made), None):
        yield from rows
        return
    alone = len(lines) == 1 and told(whole)
    if alone or not (rows := read_rows(plain, lines, ends)) or tells(whole, rows):
        yield from explained(whole, "\n".join(lines), ends) or unread(plain, lines, ends)
        return
    yield from rows


def explained(whole: str, source: str, ends: Ends) -> list[Piece]:
    """Days and a title before a colon, and the sentences that tell of it behind; else empty."""
    found = EXPLAINED.match(whole)
    if found is None or has_verb(found["head"]) or not is_running(found["rest"]):
        return []
    if not ends.leads(found["head"]) or ends.states(found["head"]):
        return []
    row = Piece(Shape.ROW, found["head"], source, led=True, among=True)
    return [row, Piece(Shape.PARAGRAPH, found["rest"], source)]


def dated(plain: list[str], lines: list[str], ends: Ends) -> list[Piece]:
    """A line of days and a place with the title below it, and the sentences that follow."""
    if len(plain) < 2 or not ends.sites(plain[0]):
        return []
    if ends.leads(plain[1]) or any(map(ends.sites, plain[2:])):
        return []
    title, *others = sentences(" ".join(plain[1:])) or [""]
    if not title or len(title) > LONGEST_HEADING:
        return []
    source = "\n".join(lines)
    row = Piece(Shape.ROW, f"{title.rstrip(' .')}, {plain[0]}", source, led=True)
    return [row, *(Piece(Shape.PARAGRAPH, each, source) for each in others)]


def tells(whole: str, rows: list[Piece]) -> bool:
    """Whether one row that begins with its days is a sentence that tells of them."""
    if len([row for row in rows if row.shape is Shape.ROW]) > 1:
        return False
    # A sentence may be broken off right before its days: it is no heading of what follows.
    begun = rows[0].led or (rows[0].shape is Shape.HEADING and has_verb(rows[0].text))
    return begun and is_running(whole) and has_verb(sentences(whole)[0])


def told(whole: str) -> bool:
    """Whether a paragraph is running text, even one that the page breaks off before its stop."""
    return is_running(whole) or (len(whole.split()) > MOST_TITLE and has_verb(whole))


def read_rows(plain: list[str], lines: list[str], ends: Ends) -> list[Piece]:
    """The rows of a paragraph; none where it reads as running text."""
    if len(lines) > SAMPLE and not read_rows(plain[:SAMPLE], lines[:SAMPLE], ends):
        return []
    rows = list(segments(list(zip(plain, lines, strict=True)), ends))
    inside = sum(row.source.count("\n") + 1 for row in rows if row.shape is Shape.ROW)
    running = [row for row in rows if not row.led and is_running(row.text)]
    if inside * 2 < len(lines) or len(running) * 2 >= len(rows):
        return []
    among = sum(row.shape is Shape.ROW for row in rows) > 1
    return [replace(row, among=True) for row in rows] if among else rows


def unread(plain: list[str], lines: list[str], ends: Ends) -> Iterator[Piece]:
    """A paragraph that has no rows: running text, or headings line by line.

    Among headings, a line that begins with its days and names an activity is a row all the same.
    """
    whole = " ".join(plain)
    ended = whole.endswith((".", "。")) and len(whole.split()) > MOST_WORDS
    if ended or told(whole) or len(whole) > LONGEST_HEADING:
        yield Piece(Shape.PARAGRAPH, whole, "\n".join(lines))
        return
    for text, line in zip(plain, lines, strict=True):
        led = len(lines) > 1 and ends.leads(text) and has_kind_word(text)
        yield Piece(Shape.ROW, text, line, led=True) if led else Piece(Shape.HEADING, text, line)
