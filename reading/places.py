"""Places as people write them: a city with its territory, either alone, or a word for "online"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from programme.values import Place
from reading.doubts import Doubt, about, zone_of_capital
from reading.folding import fold
from reading.gazetteer import Gazetteer
from reading.glued import glued
from reading.toponyms import MOST_CHOICES, cities, is_online, likely, marked, territory, untowned

LONGEST: Final = 120
MOST_KEPT: Final = 4096
IDEOGRAPHS: Final = re.compile("[\u3400-\u9fff]")
BRACKETS: Final = re.compile(r"\s*[(\[（]([^)\]）]*)[)\]）]?\s*$")
PARTS: Final = re.compile(r"\s*[,;/\n，；、،؛]\s*|\s+[-–—]+\s+")
# An ISO 3166 code counts only behind a city of that territory.
ISO: Final = re.compile("[A-Z]{2}")
QUOTES: Final = ' \t"“”«»„‟*.,;:-–—，。；：、،'


@dataclass(frozen=True)
class PlaceRead:
    """No choice: not understood. One: understood. More: the same name in several territories.

    One choice with neither city nor territory is a place that is none: online.
    """

    choices: tuple[Place, ...]
    doubts: tuple[Doubt, ...] = ()


NOWHERE: Final = Place(None, None, None)


def read_place(text: str, *, gazetteer: Gazetteer) -> PlaceRead:
    """Read a text that is nothing but a place: "Belgrade, Serbia", "Mauritius", "Gabarone"."""
    whole = text.strip(QUOTES)
    return read_whole(whole, gazetteer) if len(whole) <= LONGEST else unknown([whole])


@lru_cache(maxsize=MOST_KEPT)
def read_whole(whole: str, gazetteer: Gazetteer) -> PlaceRead:
    """The same, remembered: whoever looks at a line asks for the same names."""
    if gazetteer.territory(whole):
        return read_parts([whole], gazetteer)
    opened = BRACKETS.search(whole)
    parts = PARTS.split(BRACKETS.sub("", whole))
    if opened and not gazetteer.territory(", ".join([*parts[-1:], opened[0].strip()])):
        parts.append(opened[1])
    elif opened:
        parts[-1] += opened[0]
    parts = [untowned(part.strip(QUOTES)) for part in parts if part.strip(QUOTES)]
    read = read_parts(parts, gazetteer)
    if read.choices or len(parts) > 1:
        return read
    return read_run_on(whole, gazetteer) or read


def read_parts(parts: Sequence[str], gazetteer: Gazetteer) -> PlaceRead:
    """Read a place already parted at its commas, the city first and the territory last."""
    if not parts or len(parts) > 3:
        return unknown(parts)
    code = territory(parts[-1], gazetteer)
    if len(parts) == 1:
        return alone(parts[0], code, gazetteer)
    if code is None and ISO.fullmatch(parts[-1]) and cities(parts[0], parts[-1], gazetteer):
        code = parts[-1]
    if code is None:
        return with_region(parts, gazetteer)
    return in_territory(parts, code, gazetteer)


def alone(name: str, code: str | None, gazetteer: Gazetteer) -> PlaceRead:
    """One name: a territory before a city, and a city state is both."""
    if name in marked():
        return PlaceRead(tuple(gazetteer.find(marked()[name], None)[:1]))
    if code:
        return whole_territory(name, code, gazetteer)
    if is_online(name):
        return PlaceRead((NOWHERE,))
    rivals = likely(cities(name, None, gazetteer))
    if not rivals:
        return unknown([name])
    return PlaceRead(rivals, (about("which_territory", name),) if len(rivals) > 1 else ())


def whole_territory(name: str, code: str, gazetteer: Gazetteer) -> PlaceRead:
    """A territory without a city: the capital's clock stands in, marked as guessed."""
    seat = gazetteer.capital(code)
    if seat is None or seat.zone is None:
        return PlaceRead((Place(None, code, None, zone_guessed=True),))
    if fold(seat.city or "") == fold(name):
        return PlaceRead((seat,))
    return PlaceRead(
        (Place(None, code, seat.zone, zone_guessed=True),), (zone_of_capital(code, seat.zone),)
    )


def in_territory(parts: Sequence[str], code: str, gazetteer: Gazetteer) -> PlaceRead:
    """A city with its territory, and maybe a region or state between them."""
    found = cities(parts[0], code, gazetteer)
    if found:
        # A state or district may stand between; another city may not be dropped.
        rival = (
            len(parts) > 2
            and fold(parts[1]) != fold(parts[0])
            and cities(parts[1], code, gazetteer)
        )
        return PlaceRead((found[0].place,), (about("unread", parts[1]),) if rival else ())
    elsewhere = likely(cities(parts[0], None, gazetteer))
    seat = whole_territory("", code, gazetteer)
    text = ", ".join(parts)
    if elsewhere:
        return PlaceRead(
            (*elsewhere[: MOST_CHOICES - 1], *seat.choices), (about("which_territory", text),)
        )
    typed = tuple(replace(place, city=parts[0]) for place in seat.choices)
    return PlaceRead(typed, (about("unknown_place", parts[0]), *seat.doubts))


def with_region(parts: Sequence[str], gazetteer: Gazetteer) -> PlaceRead:
    """A city followed by what is no territory: a state, a district, a venue's street."""
    rivals = likely(cities(parts[0], None, gazetteer))
    if not rivals:
        return unknown(parts)
    code = "which_territory" if len(rivals) > 1 else "unread"
    return PlaceRead(rivals, (about(code, ", ".join(parts if len(rivals) > 1 else parts[1:])),))


def read_run_on(text: str, gazetteer: Gazetteer) -> PlaceRead | None:
    """ "Tbilisi Georgia": a city and a territory without a comma between them."""
    if IDEOGRAPHS.match(text):
        place = glued(text, gazetteer)
        return PlaceRead((place,)) if place else None
    words = text.split()
    for at in range(len(words) - 1, max(0, len(words) - 6), -1):
        city, code = " ".join(words[:at]), territory(" ".join(words[at:]), gazetteer)
        if code and (found := cities(city, code, gazetteer)):
            return PlaceRead((found[0].place,))
    return None


def unknown(parts: Sequence[str]) -> PlaceRead:
    """Nothing known of it."""
    return PlaceRead((), (about("unknown_place", ", ".join(parts)),))
