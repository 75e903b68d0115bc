"""Rows that are but days and a place, below what is held there: each is a stop of one activity."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from programme.values import Precision
from reading.dates import Found
from reading.doubts import about
from reading.kinds import has_kind_word
from reading.layouts import Piece
from reading.layouts.sentences import has_verb
from reading.lines.certain import known, spelt, sure
from reading.lines.odd_sites import names_event
from reading.lines.reader import Reader
from reading.lines.segments import name_like
from reading.lines.spots import placing
from reading.lines.venues import is_venue
from reading.matching import Told
from reading.places import NOWHERE, PlaceRead, read_place
from reading.proposals import LegRead, Proposal

EXACT: Final = frozenset({Precision.DAY, Precision.TIME})
LONGEST: Final = 240
BRACKETS: Final = re.compile(r"\([^()]*\)")
PARTS: Final = re.compile(r"\s*[,;:|]\s*|\s+[–—-]+\s+")
EDGES: Final = " \t,.;:–—-|"
HOUR: Final = re.compile(r"\d{1,2}[:.]\d\d")
FIGURE: Final = re.compile(r"\d")
# A house, or whoever receives the guests, has no more words.
FEW: Final = 3
MOST_WORDS: Final = 12
# "Press release! 22-25 May – opening of the centres": what is called out before a title.
CALL: Final = re.compile(r"^[^.!:]{3,24}[!.:]\s+(?=\S)")


def stops(piece: Piece, reader: Reader) -> list[LegRead]:
    """The days and places of such a row; none where it has a title of its own."""
    text = BRACKETS.sub(lambda found: " " * len(found.group()), piece.text)
    if len(piece.text) > LONGEST or not FIGURE.search(text) or has_kind_word(text):
        return []
    dates = [each for each in reader.days(text) if is_exact(each)]
    if not dates:
        return []
    parts = list(shares(text, dates))
    legs = [leg(part, found, reader) for part, found in zip(parts, dates, strict=False)]
    return [each for each in legs if each] if all(legs) and len(parts) == len(dates) else []


def shares(text: str, dates: Sequence[Found]) -> Iterator[str]:
    """The text of each day: behind it up to the next; all of the rest is that of an only one."""
    if len(dates) == 1:
        yield f"{text[: dates[0].start]} – {text[dates[0].end :]}"
        return
    if text[: dates[0].start].strip(EDGES):
        yield ""
    ends = [each.start for each in dates[1:]] + [len(text)]
    yield from (text[each.end : end] for each, end in zip(dates, ends, strict=True))


def is_exact(found: Found) -> bool:
    """Whether a date is one day, or some, exactly known."""
    choices = found.read.choices
    return len(choices) == 1 and choices[0].start is not None and choices[0].precision in EXACT


def leg(text: str, found: Found, reader: Reader) -> LegRead | None:
    """One stop: the first part is its place, and the others are but a house or its street."""
    parts = [part.strip(EDGES) for part in PARTS.split(text) if part.strip(EDGES)]
    read = placed(parts[0], reader) if parts else None
    others = [part for part in parts[1:] if not HOUR.search(part)]
    if read is None or not all(map(is_house, others)):
        return None
    place = read.choices[0] if len(read.choices) == 1 else None
    doubts = (*read.doubts, *((about("unread", ", ".join(others)),) if others else ()))
    days = found.read.choices[0]
    return LegRead(place, days, text, (*found.read.doubts, *doubts), found.read.zone)


def placed(name: str, reader: Reader) -> PlaceRead | None:
    """The place of a name, which may stand in a case behind a preposition; None of other words."""
    behind = placing().match(f" {name}", 1)
    bare = (behind["names"] if behind else name).strip(EDGES)
    for one in spelt(bare):
        if sure(one, reader.gazetteer) or known(one, reader.gazetteer):
            found = read_place(one, gazetteer=reader.gazetteer)
            return None if found.choices[:1] == (NOWHERE,) else found
    short = name_like(bare) and len(bare.split()) < FEW
    return read_place(bare, gazetteer=reader.gazetteer) if short else None


def is_house(text: str) -> bool:
    """Whether a part says in which house, or street, and is no title."""
    return is_venue(text) or bool(FIGURE.search(text)) or len(text.split()) <= FEW


def title_of(above: str, first: str, reader: Reader) -> str:
    """What is held there: the line above that names it; behind a colon, the title of the page."""
    near = above.strip(EDGES)
    short = len(near.split()) <= MOST_WORDS and not has_verb(near)
    if short and has_kind_word(near) and not reader.last(near):
        return near
    whole = CALL.sub("", first[:LONGEST]).strip(EDGES)
    named = has_kind_word(whole) or names_event(whole)
    return undated(whole, reader) if named and above.rstrip().endswith(":") else ""


def undated(title: str, reader: Reader) -> str:
    """A title without its days, and without the towns that it ends with."""
    for found in reversed(reader.days(title)):
        title = f"{title[: found.start].rstrip(EDGES)} {title[found.end :].lstrip(EDGES)}".strip()
    last = list(placing().finditer(title))[-1:]
    names = last[0]["names"].split(",")[0] if last else ""
    ending = last and last[0].end() == len(title) and placed(names, reader)
    return title[: last[0].start()].rstrip(EDGES) if ending else title


class Tour:
    """The activity whose stops come row by row, and where it stands among what was found."""

    def __init__(self) -> None:
        self.at, self.count = -1, -1

    def goes_on(self, found: Sequence[Told], count: int) -> bool:
        """Whether the next row may be a stop: nothing was found since, and no heading came."""
        return self.at == len(found) - 1 >= 0 and self.count == count

    def begin(self, at: int, count: int) -> None:
        """A new one under so many headings."""
        self.at, self.count = at, count


def with_stops(read: Proposal, legs: Sequence[LegRead], source: str) -> Proposal:
    """An activity with more stops."""
    whole = f"{read.source}\n{source}".strip()
    return replace(read, legs=(*read.legs, *legs), source=whole)
