"""Days in a block of their own, each with its title in the next: a page of events."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final

from reading.folding import fold
from reading.kinds import has_kind_word
from reading.layouts.ends import Ends
from reading.layouts.pieces import Piece, Shape
from reading.layouts.sentences import has_verb, is_running
from reading.layouts.under_days import FIGURE, YEAR, placed, row
from reading.wordlists import every

LONGEST: Final = 60
LONGEST_TITLE: Final = 200
# So many pieces may stand between two such days.
MOST_BETWEEN: Final = 6
MOST: Final = 600
FEWEST: Final = 2
SPAN: Final = re.compile(r"[-–—]|\d\s*/\s*\d|\s(?:to|au|al|a|la|до|по)\s")


def above_titles(found: Iterable[Piece], ends: Ends) -> Iterator[Piece]:
    """The pieces, in which a title below its days begins with them.

    Days below a title are that title's, and a day alone may be that of a post.
    """
    held: list[Piece] = []
    above: Piece | None = None
    since = 0
    for piece in found:
        days = is_days(piece, ends)
        if not held and not (days and not (above and is_title(above, ends))):
            yield piece
        else:
            held.append(piece)
            since = 0 if days else since + 1
            if since > MOST_BETWEEN or len(held) > MOST:
                yield from paired(held, ends)
                held, since = [], 0
        above = piece
    yield from paired(held, ends)


def paired(held: Sequence[Piece], ends: Ends) -> Iterator[Piece]:
    """Days and titles as rows, where there are several such pairs."""
    at = [n for n, piece in enumerate(held[:-1]) if is_pair(piece, held[n + 1], ends)]
    if len(at) < FEWEST:
        yield from held
        return
    gone: set[int] = set()
    for n, piece in enumerate(held):
        if n in at:
            below = held[n + 1 : n + 2 + (n + 2 < len(held) and is_place(held[n + 2], ends))]
            text = ", ".join(each.text.rstrip(" .") for each in below)
            yield row(piece.text, text, "\n".join(each.source for each in (piece, *below)))
            gone.update(range(n, n + 1 + len(below)))
        elif n not in gone:
            yield piece


def is_pair(days: Piece, title: Piece, ends: Ends) -> bool:
    """Whether one piece is days, and the next what is held then, and nothing posted on a day."""
    if not (is_days(days, ends) and is_title(title, ends)):
        return False
    posted = YEAR.search(days.text) and not SPAN.search(days.text) and ends.is_day(days.text)
    return not posted or placed(title.text, ends)


def is_days(piece: Piece, ends: Ends) -> bool:
    """Whether a piece is nothing but days, and perhaps their place behind them."""
    text = piece.text
    if len(text) > LONGEST or piece.listed or piece.label or not FIGURE.search(text):
        return False
    if piece.shape not in {Shape.HEADING, Shape.ROW} or text.endswith((":", "：")):
        return False
    return ends.is_day(text) or (text[0].isdigit() and ends.states(text) and ends.dated(text))


def is_place(piece: Piece, ends: Ends) -> bool:
    """Whether a piece is but a place."""
    plain = piece.shape is Shape.HEADING and len(piece.text) <= LONGEST
    return plain and not FIGURE.search(piece.text) and ends.apart(piece.text)


def is_title(piece: Piece, ends: Ends) -> bool:
    """Whether a piece may be what is held: it is of a kind or has a place, and no date.

    "Calendar of meetings" stands above all of them.
    """
    text = piece.text
    if len(text) > LONGEST_TITLE or piece.fields or piece.label or piece.listed:
        return False
    named = has_kind_word(text) or placed(text, ends)
    if not named or not plans().isdisjoint(fold(text).split()) or is_place(piece, ends):
        return False
    return not (has_verb(text) or is_running(text) or ends.dated(text))


@lru_cache(maxsize=1)
def plans() -> frozenset[str]:
    """Words of headings that say that activities follow: "calendar", "agenda"."""
    found = (*every("labels", "plan"), *every("labels", "agenda"))
    return frozenset(fold(word) for word in found) - {"programme", "program"}
