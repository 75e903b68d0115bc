"""Days by themselves, maybe with their place, whose title is the block below them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from reading.folding import fold
from reading.kinds import has_kind_word
from reading.layouts.dayed import MONTHS
from reading.layouts.ends import Ends
from reading.layouts.pieces import Piece, Shape
from reading.layouts.sentences import has_verb
from reading.wordlists import every

LONGEST: Final = 80
LONGEST_TITLE: Final = 240
# "Du 3 au 5 mai", "Monday, 3 May"; not what begins with its place.
BEGUN: Final = re.compile(r"(?P<words>(?:[^\W\d_]{1,12}\.?,?\s+){0,2})\d")
# Days that wait for their month.
SPAN: Final = re.compile(r"^\d{1,2}\.?\s*[-–—/&]\s*\d{1,2}\.?$")
FIGURE: Final = re.compile(r"\d")
DASHED: Final = re.compile(r"[-–—]")
NAME: Final = re.compile(r"[^\W\da-zà-ÿ][^\W\d]*(?:[ '’.-]+[^\W\d]+){0,4}\.?")
COLONS: Final = (":", "：")
# The lines of a place between days and their title.
MOST_LINES: Final = 2
PLAIN: Final = frozenset((Shape.HEADING, Shape.ROW))


def days_above(found: Iterable[Piece], ends: Ends) -> Iterator[Piece]:
    """The pieces, in which a title below such days stands behind them.

    Where a title is above the first of them, the titles are above all.
    """
    held: list[Piece] = []
    above: Piece | None = None
    made: Piece | None = None
    dated = below = False
    for piece in found:
        if made:
            there = is_place(piece, (), ends)
            yield placed(made, piece) if there else made
            made, above = None, None
            if there:
                continue
        dated = dated or is_month(piece, ends)
        if held and piece.shape in PLAIN and not is_days(piece, ends):
            if is_place(piece, held, ends):
                held.append(piece)
                continue
            if made := entry(held, piece, None if below else above, ends):
                held, below = [], True
                continue
        yield from settled(held, above, piece, ends)
        above, held = (held[-1] if held else above), []
        if is_days(piece, ends) and (dated or not SPAN.match(piece.text)):
            held = [piece]
        else:
            yield piece
            above = piece
    yield from [made] if made else settled(held, above, None, ends)


def placed(row: Piece, place: Piece) -> Piece:
    """A row with the place that stands in a line below it."""
    text, source = f"{row.text}, {place.text}", f"{row.source}\n{place.source}"
    return replace(row, text=text, source=source)


def settled(
    held: Sequence[Piece], above: Piece | None, following: Piece | None, ends: Ends
) -> Sequence[Piece]:
    """Days with no title below them: behind the one above, where they are several.

    A week has its days below it.
    """
    if len(held) != 1 or above is None or not is_title(above, ends):
        return held
    days, place = sited(held[0].text, ends) or (held[0].text, "")
    spans = ends.is_day(days) and DASHED.search(days) and not has_verb(above.text)
    if not (place or spans) or ends(above.text):
        return held
    if following and (ends.leads(following.text) or ends.is_weekday(following.text)):
        return held
    text = ", ".join(filter(None, (above.text.rstrip(" ."), place, days)))
    return [Piece(Shape.ROW, text, f"{above.source}\n{held[0].source}", led=True)]


def is_days(piece: Piece, ends: Ends) -> bool:
    """Whether a piece is nothing but days, maybe with their place; a number alone is a page's.

    Days that end with a colon are known to have their title below.
    """
    text = piece.text
    if piece.shape not in PLAIN or piece.listed or len(text) > LONGEST or text.endswith(COLONS):
        return False
    if SPAN.match(text):
        return True
    begun = BEGUN.match(text)
    if begun is None or (begun["words"] and ends.apart(begun["words"].strip(" ,"))):
        return False
    return (ends.states(text) and ends.dated(text)) or sited(text, ends) is not None


def sited(text: str, ends: Ends) -> tuple[str, str] | None:
    """Days, and behind them a town that nobody knows with its country: "3 May, Giussago, Italy"."""
    days, *names = text.split(", ")
    known = len(names) in {2, 3} and ends.is_day(days) and ends.apart(names[-1])
    if not known or any(has_kind_word(name) or not NAME.fullmatch(name) for name in names):
        return None
    return days, f"{names[0]}, {names[-1]}"


def is_month(piece: Piece, ends: Ends) -> bool:
    """Whether a piece is a month, for which days below it wait."""
    text = piece.text
    return piece.shape in PLAIN and MONTHS.match(text) is not None and ends.states(text)


def is_place(piece: Piece, held: Sequence[Piece], ends: Ends) -> bool:
    """Whether a piece is a line of the place below days."""
    text = piece.text.rstrip(" ,")
    if FIGURE.search(text) or piece.shape is not Shape.HEADING:
        return False
    return len(held) <= MOST_LINES and not has_kind_word(text) and ends.apart(text)


def entry(held: Sequence[Piece], piece: Piece, above: Piece | None, ends: Ends) -> Piece | None:
    """A title behind its days and before its place; None where it is none of theirs."""
    title, days = piece.text.rstrip(" ."), held[0].text
    if is_title(above, ends) or len(title) > LONGEST_TITLE or title.endswith(COLONS):
        return None
    if piece.led or has_verb(title) or ends(title) or ends.states(title):
        return None
    place = " ".join(one.text.rstrip(" ,") for one in held[1:])
    spans = SPAN.match(days) or not ends.is_day(days) or DASHED.search(days)
    if not (place or spans or has_kind_word(title)):
        return None
    text = ", ".join(filter(None, (f"{days.rstrip(' :.')}", title, place)))
    source = "\n".join(one.source for one in (*held, piece))
    return Piece(Shape.ROW, text, source, led=True, among=True)


def is_title(piece: Piece | None, ends: Ends) -> bool:
    """Whether what stands above days may be their title: no month, no list's name, no text."""
    if piece is None or piece.shape is not Shape.HEADING or is_days(piece, ends):
        return False
    text = piece.text
    return not (
        text.endswith(COLONS) or not plans().isdisjoint(fold(text).split()) or ends.apart(text)
    )


@lru_cache(maxsize=1)
def plans() -> frozenset[str]:
    """Words of headings that say that activities follow: "calendar", "agenda"."""
    found = (*every("labels", "plan"), *every("labels", "agenda"))
    return frozenset(fold(word) for word in found) - {"programme", "program"}
