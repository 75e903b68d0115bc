"""Several places, or several spans of days, that stand in one cell."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from reading.doubts import about
from reading.gazetteer import Gazetteer
from reading.lines.certain import known, sure
from reading.lines.segments import alternatives, name_like
from reading.lines.venues import is_venue
from reading.places import NOWHERE, PlaceRead, read_place
from reading.toponyms import territory

PARTED: Final = re.compile(r"\s*[;；؛\n]\s*")
SIGNS: Final = re.compile(r"\s*[,，、،]\s*|\s+[/+&]\s+|(?<=\w)/(?=[^\W\d_]{3})")
PIECES: Final = re.compile(r"\s*[,，、،;；؛()（）\[\]:：/]\s*|\s+[-–—]+\s+")
# "Republica Moldova (Chișinău, Bălți)".
INSIDE: Final = re.compile(r"(?P<where>[^()（）]+?)\s*[(（](?P<names>[^()（）]+)[)）]\s*")
NOTE: Final = re.compile(r"[\s*†]+$")
BESIDE: Final = " / "
MOST: Final = 8


def places_in(text: str, gazetteer: Gazetteer) -> list[PlaceRead]:
    """The places that a cell names: one of its own, or several that a sign or an "and" parts."""
    if gazetteer.territory(text):
        return [read_place(text, gazetteer=gazetteer)]
    bare = NOTE.sub("", text)
    parts = [part for part in PARTED.split(bare) if part]
    if len(parts) > 1:
        return [read for part in parts[:MOST] for read in places_in(part, gazetteer)]
    if found := in_brackets(bare, gazetteer) or housed(bare, gazetteer):
        return found
    if BESIDE in bare and (one := beside(bare, gazetteer)):
        return [one]
    names = paired([untowned(part) for part in between().split(bare) if part.strip()], gazetteer)
    whole = read_site(bare, gazetteer)
    if len(names) < 2 or (fits(whole) and not apart(names, gazetteer)):
        return [whole]
    reads = [read_site(name, gazetteer) for name in names[:MOST]]
    return reads if all(map(fits, reads)) or listed(names, reads, bare) else [whole]


def in_brackets(text: str, gazetteer: Gazetteer) -> list[PlaceRead]:
    """The towns in brackets behind their country; none where that is not what stands there."""
    inside = INSIDE.fullmatch(text)
    if inside is None or not gazetteer.territory(inside["where"]):
        return []
    names = [part for part in between().split(inside["names"]) if part.strip()][:MOST]
    reads = [read_place(f"{name}, {inside['where']}", gazetteer=gazetteer) for name in names]
    return reads if all(map(fits, reads)) else []


def housed(text: str, gazetteer: Gazetteer) -> list[PlaceRead]:
    """The places of a cell that names a house too, which stands in a doubt; none without one."""
    names = [untowned(part) for part in between().split(text) if part.strip()]
    houses = [name for name in names if is_venue(name)]
    towns = ", ".join(name for name in names if name not in houses)
    found = places_in(towns, gazetteer) if houses and towns else []
    doubt = about("unread", ", ".join(houses))
    return [replace(one, doubts=(*one.doubts, doubt)) for one in found if fits(one)]


def paired(names: Sequence[str], gazetteer: Gazetteer) -> list[str]:
    """Names, those of a town and of the territory that it lies in as one: "Bucharest, Romania"."""
    found: list[str] = []
    for name in names:
        town = found[-1] if found else ""
        there = gazetteer.territory(name)
        lies = town and there and territory(town, gazetteer) in {None, "", there}
        if lies and known(f"{town}, {name}", gazetteer):
            found[-1] = f"{town}, {name}"
        else:
            found.append(name)
    return found


def beside(text: str, gazetteer: Gazetteer) -> PlaceRead | None:
    """The one place that stands twice, in two languages."""
    reads = [read_site(part, gazetteer) for part in text.split(BESIDE)]
    where = {read.choices[0].territory for read in reads if read.choices}
    towns = {read.choices[0].city for read in reads if read.choices and read.choices[0].city}
    if len(towns) > 1:
        return None
    found = next((read for read in reads if len(read.choices) == 1), None)
    return found if len(where) == 1 else None


def fits(read: PlaceRead) -> bool:
    """Whether a place was understood, if maybe not all that is said of it."""
    strange = {"unknown_place", "which_territory", "unread"}
    return len(read.choices) == 1 and not strange & {doubt.code for doubt in read.doubts}


def apart(names: Sequence[str], gazetteer: Gazetteer) -> bool:
    """Whether names are those of several places rather than of a town and where it lies."""
    return all(known(name, gazetteer) or sure(name, gazetteer) for name in names)


def listed(names: Sequence[str], reads: Sequence[PlaceRead], text: str) -> bool:
    """Whether names look alike and most are known; with an "and" between them, half of them."""
    understood = sum(len(read.choices) > 0 for read in reads)
    worded = any(match.group().strip(" ,，،") for match in between().finditer(text))
    return understood * 2 + worded > len(names) and all(map(name_like, names))


def read_site(text: str, gazetteer: Gazetteer) -> PlaceRead:
    """A place with whatever is said beside it: a venue, a district, the country in brackets."""
    bare = untowned(NOTE.sub("", text))
    read = read_place(bare, gazetteer=gazetteer)
    if fits(read) or read.choices == (NOWHERE,):
        return read
    parts = [untowned(part) for part in PIECES.split(bare) if part.strip()]
    for size in (3, 2, 1):
        for at in range(len(parts) - size + 1):
            name = ", ".join(parts[at : at + size])
            if size < len(parts) and certain(name, gazetteer, alone=size == 1):
                found = read_place(name, gazetteer=gazetteer)
                rest = ", ".join((*parts[:at], *parts[at + size :]))
                return PlaceRead(found.choices, (*found.doubts, about("unread", rest)))
    return read


def certain(name: str, gazetteer: Gazetteer, *, alone: bool) -> bool:
    """Whether a piece of a cell is the place that it speaks of."""
    if alone:
        return sure(name, gazetteer) or (name_like(name) and known(name, gazetteer))
    return known(name, gazetteer)


def untowned(name: str) -> str:
    """A name without the word for "town" before it: "г. Ташкент"."""
    found = town().match(name)
    return name[found.end() :].strip() if found else name.strip()


@lru_cache(maxsize=1)
def between() -> re.Pattern[str]:
    """What stands between the names of a list: a sign, "and", "then"."""
    words = f"{alternatives('dates', 'both')}|{alternatives('places', 'then')}"
    return re.compile(rf"{SIGNS.pattern}|\s+(?:{words})\s+", re.IGNORECASE)


@lru_cache(maxsize=1)
def town() -> re.Pattern[str]:
    """A word for a town with a full stop or a blank behind it."""
    return re.compile(rf"^(?:{alternatives('places', 'town')})\s+(?=\S)", re.IGNORECASE)
