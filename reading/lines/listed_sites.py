"""Several places before a date: "in Ijevan, Kapan and Goris", "(Chișinău, Bălți)", one of two."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from reading.gazetteer import Gazetteer
from reading.kinds import has_kind_word
from reading.lines.odd_sites import BRACKETED
from reading.lines.segments import REACH, alternatives, name_like, prepositions
from reading.lines.several import between, certain, untowned
from reading.lines.together import together
from reading.places import PlaceRead

EDGES: Final = " \t,.:–—-，。、：،()（）"
COLON: Final = re.compile(r"[:：]\s+|\s[-–—]+\s|[(（;]\s*")
MOST: Final = 8
# What is in capitals and no longer is a code.
LONGEST_CODE: Final = 6


@dataclass(frozen=True)
class Sites:
    """Places in a text: where the first begins, and how each was read."""

    start: int
    reads: tuple[PlaceRead, ...]


def sites_before(text: str, gazetteer: Gazetteer, *, titled: bool) -> Sites | None:
    """The places at the end of a text, where there are several.

    Behind a title (``titled``) commas alone do not make a list: "Lyon, Nice, France".
    """
    bracketed = BRACKETED.search(text[-REACH:])
    if bracketed:
        start = max(0, len(text) - REACH) + bracketed.start()
        found = in_list(bracketed[1], gazetteer)
        return Sites(start, found) if found else towns_of(text[:start], bracketed[1], gazetteer)
    base = max(0, len(text) - REACH)
    cuts = [0, *(match.end() for match in between_either().finditer(text, base))]
    ends = [*(match.start() for match in between_either().finditer(text, base)), len(text)]
    names: list[str] = []
    start = len(text)
    for since, until in reversed(list(zip(cuts, ends, strict=True))):
        begin, name = named(text[since:until], gazetteer)
        if begin is None or len(names) == MOST:
            break
        start, names = since + begin, [name, *names]
        if begin:
            break
    if len(names) < 2 or (titled and not (text[:start].strip(EDGES) and joined(text[start:]))):
        return None
    found = together(names, gazetteer, either=is_either(text[start:]))
    return Sites(start, found) if found else None


def towns_of(text: str, country: str, gazetteer: Gazetteer) -> Sites | None:
    """The towns at the end of a text whose country stands in brackets behind them."""
    code = gazetteer.territory(country)
    sites = sites_before(text, gazetteer, titled=True) if code else None
    if sites is None:
        return None
    inside = [[one for one in read.choices if one.territory == code] for read in sites.reads]
    if not all(inside):
        return None
    return Sites(sites.start, tuple(PlaceRead((places[0],)) for places in inside))


def named(text: str, gazetteer: Gazetteer) -> tuple[int | None, str]:
    """Where a place begins with which a piece ends, and its name; None where it ends with none."""
    name = untowned(text.strip(EDGES))
    if is_place(name, gazetteer):
        return 0, name
    lead = prepositions().match(f" {text}")
    if lead and is_place(name := untowned(text[lead.end() - 1 :].strip(EDGES)), gazetteer):
        return 0, name
    for found in (*COLON.finditer(text), *prepositions().finditer(text)):
        name = untowned(text[found.end() :].strip(EDGES))
        if found.start() and is_place(name, gazetteer):
            return found.start(), name
    return None, ""


def is_place(name: str, gazetteer: Gazetteer) -> bool:
    """Whether a name is that of a place and of nothing that is held."""
    short = name.isupper() and len(name) <= LONGEST_CODE
    if short or not name_like(name) or has_kind_word(name):
        return False
    # Which of several towns of one name is meant, the others of the list may say.
    return certain(name, gazetteer, alone=True) or bool(gazetteer.matches(name))


def in_list(text: str, gazetteer: Gazetteer) -> tuple[PlaceRead, ...]:
    """The places of a list; none where not all of it are places, or there is but one."""
    names = [untowned(name.strip(EDGES)) for name in between_either().split(text) if name.strip()]
    if len(names) < 2 or not all(is_place(name, gazetteer) for name in names):
        return ()
    return together(names, gazetteer, either=is_either(text))


def joined(text: str) -> bool:
    """Whether more than commas stands between the names of a list."""
    return any(match.group().strip(" ,，،") for match in between_either().finditer(text))


def is_either(text: str) -> bool:
    """Whether an "or" stands in a text."""
    return either().search(text) is not None


@lru_cache(maxsize=1)
def either() -> re.Pattern[str]:
    """ "Or" between two names."""
    return re.compile(rf"\s(?:{alternatives('places', 'either')})\s", re.IGNORECASE)


@lru_cache(maxsize=1)
def between_either() -> re.Pattern[str]:
    """What stands between the names of a list, and "or"."""
    return re.compile(rf"{between().pattern}|{either().pattern}", re.IGNORECASE)
