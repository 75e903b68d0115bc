"""A whole text as an office has it, as the activities that are announced or told in it."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from reading.dates import Near
from reading.dates.pieces import has_words
from reading.documents.codes import labels_of, names
from reading.documents.endings import Endings
from reading.documents.home import home_of
from reading.documents.language import language_of
from reading.documents.period import owner_of, year_of
from reading.documents.places import settled
from reading.documents.posting import unposted
from reading.documents.setting import Setting
from reading.documents.sides import one_sided
from reading.documents.usual import usual_of
from reading.documents.walking import Walk
from reading.doubts import about
from reading.gazetteer import Gazetteer
from reading.layouts import pieces
from reading.layouts.columns import month_first
from reading.matching import Rank, Told, reconciled
from reading.proposals import Proposal

__all__ = ["MOST_ROWS", "language_of", "read_document", "rows_in", "walked"]

# Nobody takes half as many activities from one paper.
MOST_ROWS: Final = 10_000
BROKEN: Final = "\ufffd"
# A text that is shorter is read as soon as looked at.
LONG: Final = 50_000


def read_document(
    text: str,
    *,
    today: date,
    gazetteer: Gazetteer,
    codes: Mapping[str, str],
    bodies: Collection[str] = (),
    language: str | None = None,
    year: int | None = None,
    month_before_day: bool | None = None,
    orders: Mapping[str, bool] | None = None,
    walk: Callable[[str, Setting], list[Told]] | None = None,
) -> tuple[Proposal, ...]:
    """Read a text of any layout; without a language, the one that it seems to be in.

    ``codes`` and ``bodies`` are as for `reading.lines.read_line`; ``year`` is that of dates which
    have none and stand under no heading that has one. ``month_before_day`` says what 5/6 is where
    the text does not, and ``orders`` of columns by their names. ``walk`` goes through the text,
    where that is not done here. The order is that of the text.
    """
    setting = Setting(today, language or language_of(text), gazetteer, names(codes), bodies)
    text = one_sided(text, setting.language.partition("_")[0])
    near = Near(year) if year else year_of(text, setting)
    shown = month_first(text)
    first = month_before_day if shown is None else shown
    setting = replace(
        setting,
        near=near,
        month_first=first,
        labels=labels_of(text),
        orders=orders or {},
        document=owner_of(text, setting.codes),
    )
    told = unposted((walk or walked)(text, setting), setting)
    home = home_of(text, setting.language, gazetteer)
    usual = usual_of(text, gazetteer)
    return tuple(map(whole, settled(reconciled(told), gazetteer, home, usual)))


def walked(text: str, setting: Setting, before: str = "") -> list[Told]:
    """What is told in a text; ``before`` is what stands above it, and is only kept in mind.

    Behind more rows than a paper may have it is not gone through, nor where it is long and all of
    it is days, figures and signs: nothing in it could be a title.
    """
    if len(text) > LONG and not has_words(text, setting.language):
        return []
    walk, endings = Walk(setting), Endings(setting.reader())
    for piece in pieces(before, endings) if before else ():
        walk.take(piece)
    above, enough = len(walk.found), MOST_ROWS
    for piece in pieces(text, endings):
        walk.take(piece)
        if len(walk.found) > above + enough:
            if len(rows_in(walk.found[above:])) > MOST_ROWS:
                break
            enough += MOST_ROWS
    walk.end()
    return walk.found[above:]


def rows_in(told: Sequence[Told]) -> set[object]:
    """What its rows say; those that say the same will be one."""
    return {(one.read.title, one.read.legs) for one in told if one.rank is Rank.ROW}


def whole(read: Proposal) -> Proposal:
    """A proposal with a doubt where letters of its passage could not be decoded."""
    if BROKEN not in read.source:
        return read
    return replace(read, doubts=(*read.doubts, about("broken", read.source)))
