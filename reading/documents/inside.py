"""The place that stands inside a title, where a row has no other: "Workshop in Tbilisi on data"."""

import re
from dataclasses import replace
from typing import Final

from programme.values import Kind, Place
from reading.gazetteer import Gazetteer
from reading.kinds import has_kind_word, kind_of
from reading.lines.spots import last_spots, listed, placing
from reading.proposals import LegRead, Proposal

BRACKETED: Final = re.compile(r"\s*[(（]([^()（）]*)[)）]")
# "the Budapest Convention" is in Budapest no more than elsewhere.
NAMED: Final = re.compile(r"\s+[A-ZÀ-ÖØ-ÞА-ЯЀ-Џ]")
FEWEST: Final = 2
# A name, and the small words beside it.
MOST_WORDS: Final = 3


def placed_inside(read: Proposal, gazetteer: Gazetteer) -> Proposal:
    """The row in that place; what stands behind its name stays in the title."""
    if read.kind in {None, Kind.ONLINE} or not read.legs or not all(map(is_placeless, read.legs)):
        return read
    places, start, end = last_spots(read.title, gazetteer)
    if not places:
        return placed_first(read, gazetteer)
    if start == 0 or not places or NAMED.match(read.title, end):
        return read
    if len(places) > 1:
        return in_several(read, places, start)
    legs = tuple(replace(leg, place=places[0]) for leg in read.legs)
    rest = read.title[end:]
    land = BRACKETED.match(rest)
    rest = rest[land.end() :] if land and gazetteer.territory(land[1]) else rest
    head = read.title[:start].rstrip()
    bare = is_more(rest) or (not rest.strip() and len(head.split()) >= FEWEST)
    title = head + rest if bare else read.title
    return replace(read, title=title, legs=legs)


def placed_first(read: Proposal, gazetteer: Gazetteer) -> Proposal:
    """The row in the places that its title begins with: "в Ташкенте тренинг"."""
    found = placing().match(f" {read.title}", 1)
    places = listed(found["names"].strip(" ,"), gazetteer) if found else []
    rest = read.title[found.end() - 1 :].strip(" ,:–—-") if found else ""
    if not places or not has_kind_word(rest):
        return read
    legs = tuple(replace(leg, place=place) for leg in read.legs for place in places)
    return replace(read, title=rest, legs=legs)


def in_several(read: Proposal, places: list[Place], start: int) -> Proposal:
    """The row in each of several places, where its title ends with them."""
    head, names = read.title[:start].rstrip(), read.title[start:]
    if len(head.split()) < FEWEST or len(names.split()) > len(places) * MOST_WORDS:
        return read
    legs = tuple(replace(leg, place=place) for leg in read.legs for place in places)
    return replace(read, title=head, legs=legs, kind=kind_of(head, legs=len(legs)) or read.kind)


def is_placeless(leg: LegRead) -> bool:
    """Whether a leg has days, and nothing stood where its place would be."""
    return (
        leg.place is None
        and leg.days is not None
        and not any(doubt.code in {"unknown_place", "which_territory"} for doubt in leg.doubts)
    )


def is_more(text: str) -> bool:
    """Whether the title goes on behind the place, and not with another piece."""
    return text[:1] == " " and len(text.split()) >= FEWEST
