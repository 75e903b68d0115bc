"""Places that one line leaves open and the rest of the text settles."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from programme.values import Kind, Place
from reading.documents.home import Home, placed
from reading.documents.usual import Usual
from reading.doubts import about
from reading.gazetteer import Gazetteer
from reading.places import read_place
from reading.proposals import LegRead, Proposal
from reading.prose.relative import is_same_day
from reading.toponyms import rival_in

# What a town that the text names weighs, beside countries alone.
TOWN = 1000
# A town below this size is no likely place abroad.
LARGE = 15_000
PARTED = re.compile(r"[,;/()（），、]|\s[-–—]\s")


def settled(
    reads: Iterable[Proposal], gazetteer: Gazetteer, home: Home, usual: Usual | None = None
) -> list[Proposal]:
    """Legs whose place has one name in several countries get the one that the text speaks of.

    So does what was held "the next day", or at a place that is not named: it was where the one
    before it was; and a village nobody knows is in the country of the paper. The doubts stay.
    """
    kept = list(reads)
    legs = [leg for read in kept for leg in read.legs]
    home = home.among(legs)
    spoken: Counter[str] = Counter(
        leg.place.territory for leg in legs if leg.place and leg.place.territory
    )
    towns = {leg.place.territory for leg in legs if leg.place and leg.place.city}
    seat = home.seat.territory if home.seat else None
    spoken += Counter(dict.fromkeys(filter(None, (*towns, home.territory, seat)), TOWN))
    spoken += Counter(filter(None, (home.territory, seat)))
    ends = {leg.days.end: leg.place for leg in legs if leg.place and leg.days and leg.days.end}
    found: list[Proposal] = []
    before: Place | None = None
    for read in kept:
        decided_legs = []
        for leg in read.legs:
            one = at_home(decided(leg, spoken, ends, gazetteer), before, home, gazetteer)
            before = one.place or before
            decided_legs.append(one)
        legs_found = as_usual(read, decided_legs, usual) if usual else decided_legs
        found.append(replace(read, legs=tuple(legs_found)))
    return found


def at_home(leg: LegRead, before: Place | None, home: Home, gazetteer: Gazetteer) -> LegRead:
    """A leg with a place that only the paper as a whole can tell."""
    if leg.place:
        return leg
    names = (doubt.facts["text"] for doubt in leg.doubts if doubt.code == "unknown_place")
    places = (placed(name, before, home, gazetteer) for name in names)
    return replace(leg, place=next(filter(None, places), None))


def as_usual(read: Proposal, legs: Sequence[LegRead], usual: Usual) -> list[LegRead]:
    """Legs of which no place is said are where a note of the paper has all of them."""
    place, note = usual
    told = about("place_elsewhere", note)
    open_ones = read.kind is not Kind.ONLINE
    return [
        replace(leg, place=place, doubts=(*leg.doubts, told))
        if open_ones and leg.days and leg.place is None and not names_one(leg)
        else leg
        for leg in legs
    ]


def names_one(leg: LegRead) -> bool:
    """Whether a leg names a place that nobody knows, or that may be one of two."""
    return any(doubt.code in {"unknown_place", "which_territory"} for doubt in leg.doubts)


def decided(
    leg: LegRead, spoken: Counter[str], ends: dict[date, Place], gazetteer: Gazetteer
) -> LegRead:
    """One leg with its place, where the text decides."""
    if leg.place:
        if is_stray(leg.place, leg.source, spoken, gazetteer):
            name = PARTED.split(leg.source)[0].strip()
            return replace(leg, place=None, doubts=(*leg.doubts, about("unknown_place", name)))
        return compared(leg, leg.place, spoken)
    for doubt in leg.doubts:
        if doubt.code == "which_territory" and "," not in doubt.facts["text"]:
            known = spoken_of(doubt.facts["text"], spoken, gazetteer)
            return replace(leg, place=known) if known else leg
        if doubt.code == "next_day" and leg.days and leg.days.start:
            shift = 0 if is_same_day(doubt.facts["text"]) else 1
            place = ends.get(leg.days.start - timedelta(days=shift))
            told = about("place_elsewhere", leg.source)
            return replace(leg, place=place, doubts=(*leg.doubts, told)) if place else leg
    return leg


def is_stray(place: Place, source: str, spoken: Counter[str], gazetteer: Gazetteer) -> bool:
    """Whether a small town bears the name in a country of which the text says nothing else."""
    code = place.territory
    if not place.city or code is None or spoken[code] % TOWN > 1:
        return False
    found = gazetteer.matches(place.city, code)
    if not found or any(one.capital or one.population >= LARGE for one in found):
        return False
    return code not in (gazetteer.territory(part.strip()) for part in PARTED.split(source))


def spoken_of(name: str, spoken: Counter[str], gazetteer: Gazetteer) -> Place | None:
    """The one of several towns that lies where the text is most often; None where two do."""
    choices = [match.place for match in gazetteer.matches(name)] or [
        *read_place(name, gazetteer=gazetteer).choices
    ]
    known = [place for place in choices if place.territory and spoken[place.territory]]
    known.sort(key=lambda place: -spoken[place.territory or ""])
    if len(known) > 1 and spoken[known[0].territory or ""] == spoken[known[1].territory or ""]:
        return None
    return known[0] if known else None


def compared(leg: LegRead, place: Place, spoken: Counter[str]) -> LegRead:
    """A leg with a doubt where only a name like "Georgia" says where it is, and no town there."""
    if place.city or place.territory is None or spoken[place.territory] >= TOWN:
        return leg
    name = rival_in(leg.source, place.territory)
    return replace(leg, doubts=(*leg.doubts, about("two_countries", leg.source))) if name else leg
