"""Names that can only be those of places, as they stand or without a case."""

from collections.abc import Iterator
from typing import Final

from reading.gazetteer import Gazetteer
from reading.inflections import town_forms
from reading.places import NOWHERE, read_place
from reading.toponyms import is_online, territory

EDGES: Final = " \t,.:–—-，。、：،"
LARGE: Final = 100_000
SHORTEST: Final = 3


def known(text: str, gazetteer: Gazetteer) -> bool:
    """Whether a text is understood as one place without any doubt of where it is."""
    read = read_place(text, gazetteer=gazetteer)
    return len(read.choices) == 1 and all(doubt.code == "zone_of_capital" for doubt in read.doubts)


def sure(name: str, gazetteer: Gazetteer) -> bool:
    """Whether a name can only be a place: a territory, a capital, a large city, "online"."""
    read = read_place(name, gazetteer=gazetteer)
    if not read.choices:
        return False
    if read.choices == (NOWHERE,) or territory(name.strip(EDGES), gazetteer):
        return True
    found = gazetteer.matches(name)
    return bool(found) and (found[0].capital or found[0].population >= LARGE)


def uninflected(name: str, gazetteer: Gazetteer) -> str:
    """A name without its case, where only so it is known: "в Женеву и Вену"."""
    if is_online(name) or gazetteer.territory(name):
        return name
    known_so = next((one for one in spelt(name) if sure(one, gazetteer)), name)
    if known_so != name or bears(name, gazetteer):
        return known_so
    # What is another town's by-name as it stands may be this one's own in a case: "u Nišu".
    return next((one for one in town_forms(name) if bears(one, gazetteer)), name)


def bears(name: str, gazetteer: Gazetteer) -> bool:
    """Whether a town is called so, to the letter."""
    return any(match.place.city == name for match in gazetteer.matches(name))


def spelt(name: str) -> Iterator[str]:
    """A name as it stands, and as it would be without a case."""
    yield name
    if len(name) > SHORTEST:
        yield from town_forms(name)
