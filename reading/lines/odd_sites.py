"""Places that no comma sets off: in brackets, or run on behind a title."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Final

from reading.folding import fold
from reading.gazetteer import Gazetteer
from reading.kinds import has_kind_word
from reading.lines.certain import known, sure
from reading.lines.segments import REACH, beginnings, name_like
from reading.lines.sites import Site, site_before
from reading.places import read_place
from reading.toponyms import territory
from reading.wordlists import every

BRACKETED: Final = re.compile(r"[(（]([^()（）]{2,80})[)）]\s*$")
WORDS: Final = re.compile(r"\S+")
EDGES: Final = " \t,.:–—-()（），。、：،"
CLOSED: Final = (")", "”", '"', "»", "’")
LONGEST_NAME: Final = 3


def site_bracketed(text: str, gazetteer: Gazetteer) -> Site | None:
    """The place in brackets that a text ends with: "Congress (Antwerp, Belgium), 6 May"."""
    found = BRACKETED.search(text[-REACH:])
    if found is None:
        return None
    start = max(0, len(text) - REACH) + found.start()
    if known(found[1], gazetteer) or sure(found[1], gazetteer):
        return Site(start, read_place(found[1], gazetteer=gazetteer))
    housed = site_before(f"; {found[1]}", gazetteer, titled=False) if "," in found[1] else None
    strange = {"unread"} != {doubt.code for doubt in housed.read.doubts} if housed else True
    return None if housed is None or strange else Site(start, housed.read)


def site_opened(text: str, gazetteer: Gazetteer) -> Site | None:
    """The place behind the last sign, whose days stand in brackets: "Forum: Iași (3 May)"."""
    starts = beginnings(text)
    if len(starts) < 2:
        return None
    name = text[starts[0] :]
    if not name_like(name) or has_kind_word(name):
        return None
    if not (sure(name, gazetteer) or known(name, gazetteer)):
        return None
    return Site(starts[0], read_place(name, gazetteer=gazetteer))


def run_on(text: str, gazetteer: Gazetteer) -> Site | None:
    """The place at the end of a text that has no comma before it: "Workshop Tbilisi 18 July".

    Not behind a small word: "judges from Tonga 18 July" says where the judges are from.
    """
    for first, name in last_names(text):
        named = name_like(name) and (sure(name, gazetteer) or known(name, gazetteer))
        if named or territory(name, gazetteer):
            return Site(first, read_place(name, gazetteer=gazetteer))
    return None


def run_on_aside(text: str, gazetteer: Gazetteer) -> Site | None:
    """The same before a comma: there a large town counts only behind what is no name itself."""
    site = run_on(text, gazetteer)
    if site is None or territory(text[site.start :], gazetteer):
        return site
    before = text[: site.start].rsplit(maxsplit=1)[-1]
    return site if before[:1].islower() or before.endswith(CLOSED) or names_event(before) else None


def widened(text: str, site: Site, gazetteer: Gazetteer) -> Site:
    """A territory with the town that a title runs into: "… Project Zadar, Croatia"."""
    place = site.read.choices[0] if len(site.read.choices) == 1 else None
    if place is None or place.city or not place.territory:
        return site
    country = text[site.start :].strip(EDGES)
    for first, name in last_names(text[: site.start].rstrip(EDGES)):
        if name_like(name) and known(f"{name}, {country}", gazetteer):
            return Site(first, read_place(f"{name}, {country}", gazetteer=gazetteer))
    return site


def last_names(text: str) -> Iterator[tuple[int, str]]:
    """The last words of a text as a name, the most first, where something stands before them."""
    words = list(WORDS.finditer(text, max(0, len(text) - REACH)))
    for before, first in list(pairwise(words))[-LONGEST_NAME:]:
        if fold(before.group()) not in tied():
            yield first.start(), text[first.start() :]


def names_event(text: str) -> bool:
    """Whether a text names a kind of activity, or what else is held."""
    return has_kind_word(text) or not events().isdisjoint(fold(text).split())


@lru_cache(maxsize=1)
def tied() -> frozenset[str]:
    """Small words behind which a name belongs to the title."""
    return frozenset(fold(word) for word in every("places", "tied"))


@lru_cache(maxsize=1)
def events() -> frozenset[str]:
    """What is held and is of no kind."""
    return frozenset(fold(word) for word in every("prose", "events"))
