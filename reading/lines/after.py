"""A place that stands behind its days."""

from typing import Final

from reading.doubts import about
from reading.gazetteer import Gazetteer
from reading.lines.certain import known, sure
from reading.lines.segments import after_preposition, beginnings, glued, name_like
from reading.lines.sites import Site, housed
from reading.lines.wordings import is_same
from reading.places import PlaceRead, read_place

SHORTEST: Final = 3


def site_after(text: str, gazetteer: Gazetteer) -> Site | None:
    """A text that follows a date, when all of it is a place."""
    text = glued().sub("", text)
    if is_same(text):
        return Site(0, PlaceRead((), (about("unknown_place", text.strip()),)))
    for start in (0, *(end for _, end in after_preposition(f" {text}", 0))):
        name = f" {text}"[start:] if start else text
        if len(beginnings(name)) > 1 and known(name, gazetteer):
            return Site(0, read_place(name, gazetteer=gazetteer))
        if (titled(name) and sure(name, gazetteer)) or (name_like(name) and known(name, gazetteer)):
            return Site(0, read_place(name, gazetteer=gazetteer))
        if found := housed(f", {name}", 2, gazetteer):
            return Site(0, found.read)
    return None


def titled(name: str) -> bool:
    """Whether a name has a capital, or is too long to be a code that is spelt like a small word."""
    bare = name.strip()
    return not bare[:1].islower() or len(bare) > SHORTEST
