"""Pieces that are nothing but days, with the town or the month that they need."""

import re
from collections.abc import Sequence
from typing import Final

from reading.kinds import has_kind_word
from reading.layouts.dayed import MONTHS
from reading.layouts.ends import Ends
from reading.layouts.pieces import Piece, Shape

LONGEST: Final = 80
FIGURE: Final = re.compile(r"\d")
# "Du 3 au 5 mai", "Monday, 3 May"; not what begins with its place.
BEGUN: Final = re.compile(r"(?P<words>(?:[^\W\d_]{1,12}\.?,?\s+){0,2})\d")
# Days that wait for their month.
SPAN: Final = re.compile(r"^\d{1,2}\.?\s*[-–—/&]\s*\d{1,2}\.?$")
NAME: Final = re.compile(r"[^\W\da-zà-ÿ][^\W\d]*(?:[ '’.-]+[^\W\d]+){0,4}\.?")
# The lines of a place between days and their title.
MOST_LINES: Final = 2
PLAIN: Final = frozenset((Shape.HEADING, Shape.ROW))
COLONS: Final = (":", "：")


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
