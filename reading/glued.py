"""Places of ideographs, between whose parts nothing stands: "中国杭州", "上海国家会展中心"."""

from functools import lru_cache
from typing import Final

from programme.values import Place
from reading.gazetteer import Gazetteer
from reading.territories import own_names
from reading.toponyms import cities, likely, territory
from reading.wordlists import every

LONGEST: Final = 12


def glued(text: str, gazetteer: Gazetteer) -> Place | None:
    """A territory and a city, a province and a city, or a city and a house in it."""
    for at in range(2, min(len(text) - 1, LONGEST)):
        code = territory(text[:at], gazetteer)
        if code and (found := cities(text[at:], code, gazetteer)):
            return found[0].place
    return in_region(text, gazetteer) or with_house(text, gazetteer)


def in_region(text: str, gazetteer: Gazetteer) -> Place | None:
    """ "浙江杭州": a province and its city."""
    for name, code in regions().items():
        rest = text.removeprefix(name).removeprefix("省").removesuffix("市")
        if rest != text and (found := cities(rest, code, gazetteer)):
            return found[0].place
    return None


def with_house(text: str, gazetteer: Gazetteer) -> Place | None:
    """ "上海国家会展中心": the city, where what stands behind its name is a house."""
    if not text.endswith(houses()):
        return None
    for at in range(min(len(text) - 2, LONGEST), 1, -1):
        if found := likely(cities(text[:at].removesuffix("市"), None, gazetteer)):
            return found[0]
    return None


@lru_cache(maxsize=1)
def regions() -> dict[str, str]:
    """Names of provinces that are written before a city without a sign, and their territory."""
    listed: dict[str, list[str]] = own_names()["regions"]
    return {name: code for code, names in listed.items() for name in names}


@lru_cache(maxsize=1)
def houses() -> tuple[str, ...]:
    """What names of houses end with."""
    return tuple(every("places", "houses"))
