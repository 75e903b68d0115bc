"""One line, or the lines of one activity, as a proposal: title, kind, projects, and its legs."""

import re
from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from reading.codes import CodesRead, parted, read_brackets, read_hashes, read_head, read_label
from reading.dates import Near
from reading.doubts import Doubt, about
from reading.folding import fold_code as fold
from reading.gazetteer import Gazetteer
from reading.kinds import kind_of
from reading.lines.reader import Reader
from reading.lines.remarks import set_aside
from reading.lines.rows import row_of
from reading.lines.tails import Tail, read_tail
from reading.places import NOWHERE
from reading.proposals import LegRead, Proposal

__all__ = ["fold", "read_legs", "read_line"]

# Text taken from a PDF has a space before a raised ordinal.
RAISED: Final = re.compile(r"\b(\d+) (st|nd|rd|th)\b")


def read_line(
    text: str,
    *,
    today: date,
    language: str,
    gazetteer: Gazetteer,
    codes: Mapping[str, str],
    bodies: Collection[str] = (),
    near: Near | None = None,
    month_first: bool | None = None,
    bare: bool = False,
) -> Proposal:
    """Read "Title, City, Country, days; City, Country, days #CODE", or the same over several lines.

    ``codes`` maps names and aliases, folded with `fold`, to codes; ``bodies`` are the codes of
    bodies; ``near`` and ``month_first`` are what a `Frame` of dates has; ``bare`` says that no
    mark of a list stands before it. What is not understood stands in the title or in a doubt.
    """
    marked = read_hashes(text, codes)
    inside = CodesRead((), marked.rest) if "\t" in text else read_brackets(marked.rest, codes)
    row = row_of(inside.rest, marked=not bare)
    head = read_head(row.chunks[0], codes) if row.chunks and not row.label else CodesRead((), "")
    label = read_label(row.label, codes) if row.label else head
    chunks = (head.rest, *row.chunks[1:]) if head.codes else row.chunks
    title, legs = parts(chunks, Reader(today, language, gazetteer, near, month_first))
    online = any(leg.place == NOWHERE for leg in legs)
    kind = kind_of(title, legs=len(legs), online=online)
    projects, body = parted((*label.codes, *inside.codes, *marked.codes), bodies)
    doubts: tuple[Doubt, ...] = (*label.doubts, *marked.doubts)
    if not title and not legs:
        doubts = (*doubts, about("unread", text))
    elif kind is None:
        doubts = (*doubts, Doubt("unknown_kind"))
    legs_read = tuple(settled(leg) for leg in legs)
    written = (*label.written, *inside.written, *marked.written)
    return Proposal(title, kind, projects, body, legs_read, doubts, text.strip(), written)


def read_legs(
    text: str, *, today: date, language: str, gazetteer: Gazetteer
) -> tuple[LegRead, ...]:
    """Read legs alone, one per line or semicolon; what is none is a leg with the doubt `unread`."""
    reader = Reader(today, language, gazetteer)
    legs: list[LegRead] = []
    for chunk in row_of(text).chunks:
        legs = joined(legs, legs_of(chunk, reader))
    return tuple(settled(leg) for leg in legs)


def parts(chunks: tuple[str, ...], reader: Reader) -> tuple[str, list[LegRead]]:
    """The title (what stands before the first leg) and the legs."""
    title: list[str] = []
    legs: list[LegRead] = []
    for chunk in chunks:
        if legs:
            legs = told(legs, chunk, reader)
            continue
        tail = tail_of(chunk, reader, titled=not title)
        title.extend([tail.rest] if tail.rest else [])
        legs.extend(tail.legs)
    return RAISED.sub(r"\1\2", "; ".join(title)), legs


def tail_of(chunk: str, reader: Reader, *, titled: bool) -> Tail:
    """What a piece ends with; a remark behind it is a doubt of its last leg."""
    text, remark = set_aside(chunk, reader)
    tail = read_tail(text, reader, titled=titled)
    if not remark or not any(leg.days for leg in tail.legs):
        return read_tail(chunk, reader, titled=titled) if remark else tail
    *legs, last = tail.legs
    last = replace(last, doubts=(*last.doubts, about("unread", remark)))
    return Tail(tail.rest, (*legs, last))


def told(legs: list[LegRead], chunk: str, reader: Reader) -> list[LegRead]:
    """The legs with those of one more piece; one that has none is a remark behind the last."""
    further = legs_of(chunk, reader)
    if further[0].place is None and further[0].days is None and further[0].source == chunk:
        last = replace(legs[-1], doubts=(*legs[-1].doubts, about("unread", chunk)))
        return [*legs[:-1], last]
    return joined(legs, further)


def legs_of(chunk: str, reader: Reader) -> list[LegRead]:
    """The legs of a piece that has no title; what is left of it is a doubt of the first."""
    tail = tail_of(chunk, reader, titled=False)
    if not tail.legs:
        return [LegRead(None, None, chunk, (about("unread", chunk),))]
    first, *others = tail.legs
    if tail.rest:
        first = replace(first, doubts=(*first.doubts, about("unread", tail.rest)))
    return [first, *others]


def joined(legs: list[LegRead], further: list[LegRead]) -> list[LegRead]:
    """The legs with further ones; a place on one line and its days on the next are one leg."""
    place, days = legs[-1] if legs else None, further[0]
    if place and place.place and not place.days and not place.doubts and dated_only(days):
        whole = LegRead(place.place, days.days, f"{place.source}, {days.source}", days.doubts)
        return [*legs[:-1], whole, *further[1:]]
    return [*legs, *further]


def dated_only(leg: LegRead) -> bool:
    """Whether a leg is nothing but days."""
    strange = {"unknown_place", "which_territory", "unread"}
    return (
        leg.place is None
        and leg.days is not None
        and not strange & {each.code for each in leg.doubts}
    )


def settled(leg: LegRead) -> LegRead:
    """A leg as it leaves the room: online is no place."""
    return replace(leg, place=None) if leg.place == NOWHERE else leg
