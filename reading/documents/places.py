"""Places that one line leaves open and the rest of the text settles."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from programme.values import Place
from reading.doubts import about
from reading.gazetteer import Gazetteer
from reading.places import read_place
from reading.proposals import LegRead, Proposal
from reading.toponyms import rival_in

# What a town that the text names weighs, beside countries alone.
TOWN = 1000


def settled(reads: Iterable[Proposal], gazetteer: Gazetteer) -> list[Proposal]:
    """Legs whose place has one name in several countries get the one that the text speaks of.

    So does what was held "the next day": it was where the day before was. The doubts stay.
    """
    kept = list(reads)
    legs = [leg for read in kept for leg in read.legs]
    spoken: Counter[str] = Counter(
        leg.place.territory for leg in legs if leg.place and leg.place.territory
    )
    towns = {leg.place.territory for leg in legs if leg.place and leg.place.city}
    spoken += Counter(dict.fromkeys(filter(None, towns), TOWN))
    ends = {leg.days.end: leg.place for leg in legs if leg.place and leg.days and leg.days.end}
    return [
        replace(read, legs=tuple(decided(leg, spoken, ends, gazetteer) for leg in read.legs))
        for read in kept
    ]


def decided(
    leg: LegRead, spoken: Counter[str], ends: dict[date, Place], gazetteer: Gazetteer
) -> LegRead:
    """One leg with its place, where the text decides."""
    if leg.place:
        return compared(leg, leg.place, spoken)
    for doubt in leg.doubts:
        if doubt.code == "which_territory" and "," not in doubt.facts["text"]:
            choices = read_place(doubt.facts["text"], gazetteer=gazetteer).choices
            known = [place for place in choices if place.territory and spoken[place.territory]]
            return replace(leg, place=known[0]) if len(known) == 1 else leg
        if doubt.code == "next_day" and leg.days and leg.days.start:
            place = ends.get(leg.days.start - timedelta(days=1))
            told = about("place_elsewhere", leg.source)
            return replace(leg, place=place, doubts=(*leg.doubts, told)) if place else leg
    return leg


def compared(leg: LegRead, place: Place, spoken: Counter[str]) -> LegRead:
    """A leg with a doubt where only a name like "Georgia" says where it is, and no town there."""
    if place.city or place.territory is None or spoken[place.territory] >= TOWN:
        return leg
    name = rival_in(leg.source, place.territory)
    return replace(leg, doubts=(*leg.doubts, about("two_countries", leg.source))) if name else leg
