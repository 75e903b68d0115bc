"""What a text says otherwise of a known activity."""

import re
from collections.abc import Iterator
from typing import Final

from programme.papers import Alteration, LegAltered
from programme.values import ActivitySeen, Days, LegSeen, Place, Precision
from reading.folding import fold
from reading.matching.likeness import within
from reading.proposals import LegRead, Proposal

PARTS: Final = re.compile(r"\s*[,;|/()]\s*")


def altered(known: ActivitySeen, read: Proposal, *, named: bool) -> Alteration:
    """The legs that have other days or another place; a title only where the reference is given.

    What a text leaves out says nothing.
    """
    retitled = named and worded(read) and fold(read.title) != fold(known.title)
    return Alteration(read.title if retitled else None, tuple(legs(known, read, named=named)))


def worded(read: Proposal) -> bool:
    """Whether it has a title, and no formula in its place."""
    return bool(read.title) and all(doubt.code != "formula" for doubt in read.doubts)


def legs(known: ActivitySeen, read: Proposal, *, named: bool) -> Iterator[LegAltered]:
    """What each leg of the text says otherwise of the one that it means."""
    ours = {leg.id: leg for leg in known.live_legs}
    for leg, number in beside(known, read):
        if number is None and named and leg.days and leg.place and leg.place.territory:
            yield LegAltered(None, leg.place, leg.days)
        elif number is not None:
            one = ours[number]
            place, days = other_place(one.place, leg), other_days(one.days, leg.days)
            if place or days:
                yield LegAltered(number, place, days)


def meant(known: ActivitySeen, read: Proposal) -> Iterator[tuple[LegRead, int]]:
    """The legs of the text that mean one of the activity, each with its number."""
    return ((leg, number) for leg, number in beside(known, read) if number is not None)


def beside(known: ActivitySeen, read: Proposal) -> Iterator[tuple[LegRead, int | None]]:
    """Each leg of the text, with the number of the one of the activity that it means."""
    free = list(known.live_legs)
    for leg in sorted(read.legs, key=lambda one: not any(equal(one, each) for each in free)):
        near = next(iter(sorted(free, key=lambda each: -nearness(leg, each))), None)
        if near and (nearness(leg, near) > 0 or len(known.live_legs) == len(read.legs) == 1):
            free.remove(near)
            yield leg, near.id
        else:
            yield leg, None


def nearness(leg: LegRead, known: LegSeen) -> int:
    """How surely both are the same leg."""
    return 2 * equal(leg, known) + same_place(leg.place, known.place)


def equal(leg: LegRead, known: LegSeen) -> bool:
    """The same days, or a window around them."""
    if leg.days is None:
        return False
    return (leg.days.start, leg.days.end) == (known.days.start, known.days.end) or within(
        leg.days, known.days
    )


def same_place(one: Place | None, two: Place) -> bool:
    """The same town, or the same country where one of them names no town."""
    if one is None or one.territory != two.territory:
        return False
    return not one.city or not two.city or fold(one.city) == fold(two.city)


def other_place(known: Place, leg: LegRead) -> Place | None:
    """A place that is another one, or says more; a town that is written as it is known is none."""
    said = leg.place
    if said is None or said.territory is None or said.territory != known.territory:
        return said if said and said.territory else None
    if known.city and fold(known.city) in map(fold, PARTS.split(leg.source)):
        return None
    finer = said.city and not known.city
    other = said.city and known.city and fold(said.city) != fold(known.city)
    return said if finer or other else None


def other_days(known: Days, said: Days | None) -> Days | None:
    """Days that are other ones, or known more exactly; hours that are not said stay."""
    if said is None or said.precision is Precision.TBC:
        return None
    if (said.start, said.end) == (known.start, known.end):
        timed = said.precision is Precision.TIME and said != known
        return said if timed else None
    coarser = list(Precision).index(said.precision) > list(Precision).index(known.precision)
    return None if coarser and within(said, known) else said
