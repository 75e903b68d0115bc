"""Days by themselves, maybe with their place, whose title is the block below them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from reading.folding import fold
from reading.kinds import has_kind_word
from reading.layouts.ends import Ends
from reading.layouts.lone_days import COLONS, PLAIN, SPAN, is_days, is_month, is_place, sited
from reading.layouts.pieces import Piece, Shape
from reading.layouts.sentences import has_verb
from reading.wordlists import every

LONGEST_TITLE: Final = 240
DASHED: Final = re.compile(r"[-–—]")


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
