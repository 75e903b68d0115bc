"""An item that begins with its place: "ATHENS, straight after: Forum, 15 April", "Denmark: …"."""

import re
from dataclasses import replace
from typing import Final

from programme.values import Place
from reading.doubts import about
from reading.gazetteer import Gazetteer
from reading.lines.certain import known, sure
from reading.lines.segments import name_like
from reading.places import NOWHERE, read_place
from reading.proposals import LegRead, Proposal

LEAD: Final = re.compile(r"^(?P<lead>[^.:;!?\d]{3,60}?)(?:[.:]\s+|\s+[-–—]+\s+)(?=\S)")


def lead_of(text: str, gazetteer: Gazetteer) -> tuple[Place | None, str]:
    """The place before the first stop, colon or dash of a text, and what stands behind it."""
    found = LEAD.match(text)
    lead = found["lead"].strip() if found else ""
    rest = text[found.end() :] if found else text
    for name in (lead, lead.partition(",")[0]) if found else ():
        if (name_like(name) and (known(name, gazetteer) or sure(name, gazetteer))) or (
            "," in name and known(name, gazetteer)
        ):
            place = read_place(name, gazetteer=gazetteer).choices[0]
            return (place, rest) if place != NOWHERE else (None, text)
    return None, text


def led_to(read: Proposal, place: Place, source: str) -> Proposal:
    """A proposal whose legs are in that place, where they say no other."""

    def put(leg: LegRead) -> LegRead:
        if leg.place or any(doubt.code == "unknown_place" for doubt in leg.doubts):
            return leg
        return replace(leg, place=place, doubts=(*leg.doubts, about("from_heading", source)))

    return replace(read, legs=tuple(map(put, read.legs)))
