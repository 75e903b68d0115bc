"""Places that no comma sets off: in brackets, or run on behind a title."""

import re
from itertools import pairwise
from typing import Final

from reading.gazetteer import Gazetteer
from reading.kinds import has_kind_word
from reading.lines.segments import REACH, beginnings, name_like
from reading.lines.sites import Site, known, site_before, sure
from reading.places import read_place

BRACKETED: Final = re.compile(r"[(（]([^()（）]{2,80})[)）]\s*$")
WORDS: Final = re.compile(r"\S+")
SHORT: Final = 4
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
    """The place at the end of a text that has no comma before its date: "Workshop Tbilisi 18 July".

    Not behind a short word: "judges from Tonga 18 July" says where the judges are from.
    """
    words = list(WORDS.finditer(text, max(0, len(text) - REACH)))
    for before, first in list(pairwise(words))[-LONGEST_NAME:]:
        name = text[first.start() :]
        introduced = len(before.group()) > SHORT or has_kind_word(before.group())
        if introduced and name_like(name) and (sure(name, gazetteer) or known(name, gazetteer)):
            return Site(first.start(), read_place(name, gazetteer=gazetteer))
    return None
