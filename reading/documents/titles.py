"""Titles that stand above what they name, and lines that are a title of what follows."""

from collections.abc import Sequence

from reading.documents.evidence import evident
from reading.documents.headings import is_list, is_plan
from reading.documents.lending import retitled
from reading.documents.rows import read_row
from reading.documents.sections import Section, period_of
from reading.documents.setting import Setting
from reading.kinds import has_kind_word
from reading.layouts import Piece
from reading.proposals import Proposal

FEW_WORDS = 3
CLOSED = (")", ":", "）", "：")


def is_period(piece: Piece, section: Section, setting: Setting) -> bool:
    """Whether a line that ends with a month or a year is a heading and no row."""
    if piece.listed or piece.label or not period_of(piece.text, section, setting):
        return False
    read = read_row(piece, section, setting)
    if read is None or not evident(read, piece):
        return True
    placed = any(leg.place for leg in read.legs)
    listed = piece.text.rstrip().endswith(CLOSED) or is_list(read.title)
    return not placed and (read.kind is None or listed)


def title_above(headings: Sequence[str]) -> str:
    """The title of a place and days below headings; a short one goes with what is above it.

    Of several the last that names a kind is it: whose course it is may stand below its title.
    """
    title = headings[-1]
    if not has_kind_word(title):
        titles = (one for one in reversed(headings[:-1]) if has_kind_word(one) and not is_plan(one))
        title = next(titles, title)
        if title is not headings[-1]:
            return title
    if len(title.split()) <= FEW_WORDS and len(headings) > 1:
        return f"{headings[-2]}: {title}"
    return title


def in_series(read: Proposal, section: Section) -> Proposal:
    """An item of an agenda that names no kind of activity, under the name of its series."""
    if read.kind or not section.series or any(leg.place for leg in read.legs):
        return read
    return retitled(read, f"{section.series}: {read.title}")
