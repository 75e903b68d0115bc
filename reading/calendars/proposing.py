"""Events of a calendar as proposals, with what was lost of them as doubts."""

from collections.abc import Mapping

from programme.values import Place
from reading.calendars.values import Appointment
from reading.doubts import Doubt, about
from reading.folding import fold_code
from reading.gazetteer import Gazetteer
from reading.kinds import kind_of
from reading.places import NOWHERE, read_place
from reading.proposals import LegRead, Proposal

LONGEST_PLACE = 200


def proposed(one: Appointment, gazetteer: Gazetteer, codes: Mapping[str, str]) -> Proposal:
    """One event, or a series of them, as one activity."""
    place, doubts = placed(one, gazetteer)
    kind = kind_of(one.title, legs=len(one.days), online=place == NOWHERE)
    legs = tuple(
        LegRead(None if place == NOWHERE else place, days, one.place, (), one.zone)
        for days in one.days
    )
    lost = tuple(Doubt("lost", {"loss": str(loss)}) for loss in one.losses)
    unknown = () if kind else (Doubt("unknown_kind"),)
    projects = dict.fromkeys(
        codes[fold_code(name)] for name in one.categories if fold_code(name) in codes
    )
    return Proposal(
        one.title,
        kind,
        tuple(projects),
        None,
        legs,
        (*doubts, *lost, *unknown),
        " · ".join(filter(None, (one.title, one.place))),
        uid=one.uid,
        status=one.status,
    )


def placed(one: Appointment, gazetteer: Gazetteer) -> tuple[Place | None, tuple[Doubt, ...]]:
    """Where it is, with the zone of the calendar before that of the place."""
    if not one.place:
        return None, ()
    read = read_place(one.place, gazetteer=gazetteer)
    if len(read.choices) == 1:
        found = read.choices[0]
        if found == NOWHERE:
            return NOWHERE, ()
        return Place(found.city, found.territory, one.zone or found.zone), read.doubts
    typed = Place(one.place[:LONGEST_PLACE], None, one.zone)
    return typed, (about("unknown_place", one.place),)
