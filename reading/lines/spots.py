"""Places behind a preposition, one or several with "and" between."""

import re
from functools import lru_cache
from typing import Final

from programme.values import Place
from reading.gazetteer import Gazetteer
from reading.lines.certain import known, spelt, sure, uninflected
from reading.lines.segments import alternatives
from reading.places import NOWHERE, read_place
from reading.toponyms import is_online

NAME: Final = (
    r"[^\W\d_a-zß-öø-ÿăășțşţčćžšđğıа-яѐ-џґ][\w'’*.-]*"
    r"(?:[ -](?:[^\W\d_a-zß-öø-ÿăășțşţčćžšđğıа-яѐ-џґ][\w'’*-]*|de|du|la|da|do|of|and|the|y|e))*"
)
WORD: Final = re.compile(r"\S+")
MOST: Final = 6
LONGEST: Final = 3


def last_spots(text: str, gazetteer: Gazetteer) -> tuple[list[Place], int, int]:
    """The last places in a text behind a preposition: where that stands, and where a name ends."""
    for match in reversed(list(placing().finditer(text))):
        if match.start() and (places := listed(match["names"].strip(" ,"), gazetteer)):
            first = match["names"].partition(",")[0]
            return places, match.start(), match.start("names") + extent(first, gazetteer)
    return [], len(text), len(text)


def extent(names: str, gazetteer: Gazetteer) -> int:
    """How far the name of one place reaches that small words may follow without a sign."""
    words = list(WORD.finditer(names))
    for word in reversed(words[:LONGEST]):
        if any(sure(name, gazetteer) for name in spelt(names[: word.end()])):
            return word.end()
    return len(names)


def listed(names: str, gazetteer: Gazetteer) -> list[Place]:
    """One place, or several: "Chengdu and Chongqing", "Austria, Bulgaria and France"."""
    parts = [
        part.strip() for part in re.split(rf",|(?<=\s)(?:{joint()})(?=\s)", names) if part.strip()
    ]
    whole = one_place(parts, gazetteer)
    if whole:
        return whole
    places: list[Place] = []
    for part in (uninflected(part, gazetteer) for part in parts[:MOST]):
        certain = sure(part, gazetteer) or (len(parts) == 1 and known(part, gazetteer))
        if (
            is_online(part)
            or part[:1].islower()
            or not (certain or beside(part, places, gazetteer))
        ):
            break
        place = read_place(part, gazetteer=gazetteer).choices[0]
        places += [place] if place != NOWHERE else []
    if not places and len(parts) > 1 and " " in parts[0]:
        # "at the Hotel Savoy, Bandung".
        places = town(parts[1], gazetteer)
    return places or shortened(names, gazetteer)


def town(name: str, gazetteer: Gazetteer) -> list[Place]:
    """The town behind the name of a house."""
    return list(read_place(name, gazetteer=gazetteer).choices[:1]) if sure(name, gazetteer) else []


def beside(name: str, places: list[Place], gazetteer: Gazetteer) -> bool:
    """Whether a name is that of a town in the country of the one before it."""
    read = read_place(name, gazetteer=gazetteer) if places and known(name, gazetteer) else None
    return read is not None and read.choices[0].territory == places[-1].territory


def shortened(names: str, gazetteer: Gazetteer) -> list[Place]:
    """The place that the first words make, without what stands behind it or is added to it."""
    words = names.split()
    for count in range(min(len(words), LONGEST), 0, -1):
        for name in spelt(" ".join(words[:count]).strip(" ,.،")):
            if sure(name, gazetteer) and not is_online(name):
                return list(read_place(name, gazetteer=gazetteer).choices[:1])
    return []


def one_place(parts: list[str], gazetteer: Gazetteer) -> list[Place]:
    """The place that the first names make together, a city with its territory; else none."""
    codes = [gazetteer.territory(part) for part in parts]
    for count in (3, 2):
        whole = ", ".join(parts[:count])
        apart = None not in codes[:count] and len(set(codes[:count])) > 1
        if len(parts) >= count and not apart and known(whole, gazetteer):
            return list(read_place(whole, gazetteer=gazetteer).choices)
    if len(parts) == 2 and codes[1] and not codes[0]:
        found = read_place(", ".join(parts), gazetteer=gazetteer).choices
        # A town that is another country's, or nobody knows: the country is said.
        said = [place for place in found if place.territory == codes[1]]
        return said if len(said) == 1 else []
    return []


@lru_cache(maxsize=1)
def joint() -> str:
    """ "and" in our languages."""
    return alternatives("dates", "both")


@lru_cache(maxsize=1)
def placing() -> re.Pattern[str]:
    """A preposition with the names behind it."""
    words = alternatives("places", "prepositions")
    articles = alternatives("places", "articles")
    cities = alternatives("prose", "of_city")
    # "in the Kazakh city of Almaty", "in the capital, Tunis".
    cities = (
        rf"(?:(?:{articles})\s+)?(?:[^\W\d_]+\s+)?(?:{alternatives('prose', 'towns')})|{cities}"
    )
    return re.compile(
        rf"(?:(?<=\s)|(?<=\())(?:(?i:{words}|to|au|aux)\s+(?:(?i:{cities})(?:\.\s*|,?\s+))?|(?:г|м|гор)\.\s*)"
        rf"(?:(?i:{articles})\s+|l['’])?"
        rf"(?P<names>{NAME}(?:(?:,\s+|,?\s+(?:{joint()})\s+)(?:(?i:{words})\s+)?(?:(?i:{articles})\s+)?{NAME}){{0,5}})"
    )
