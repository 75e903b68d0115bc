"""The place that stands before a title, and rows that are nothing but a place."""

import re
from typing import Final

from reading.lines.reader import Reader
from reading.lines.segments import prepositions
from reading.lines.sites import known, sure
from reading.lines.spots import SUFFIXED

REACH: Final = 120
PARTED: Final = re.compile(r"\s*(?:[:：|\t]|\s[-–—]+\s|[,，、،.]\s?|\s-(?=\w))\s*")
MOST_PLACES: Final = 3
BRACKETED: Final = re.compile(r"\s*[(（][^()（）]*[)）]$")
LONGEST_PLACE: Final = 60


def only_place(text: str, reader: Reader) -> bool:
    """Whether nothing but a place stands behind days, maybe with its venue."""
    name = text.strip(" .;")
    bare = BRACKETED.sub("", name)
    if len(name) > LONGEST_PLACE or ("," not in name and bare == name):
        return False
    return known(bare, reader.gazetteer) or (bare != name and sure(bare, reader.gazetteer))


def led_by_place(text: str, reader: Reader) -> tuple[str, str]:
    """A place that stands before the title, and the title."""
    cuts = list(PARTED.finditer(text[:REACH]))[:MOST_PLACES]
    for cut in reversed(cuts):
        name = text[: cut.start()].strip()
        if not name or cut.end() >= len(text):
            continue
        for bare in (name, unprefixed(name), unsuffixed(name)):
            if bare and (known(bare, reader.gazetteer) or sure(bare, reader.gazetteer)):
                return bare, text[cut.end() :]
    return "", text


def unprefixed(name: str) -> str:
    """A name without the preposition before it: "à Paris"; empty where there is none."""
    found = prepositions().match(f" {name}")
    return name[found.end() - 1 :] if found else ""


def unsuffixed(name: str) -> str:
    """A name without its Turkish case, and without a word before it; empty where it has none."""
    found = SUFFIXED.match(unprefixed(name) or name)
    return found[1] if found else ""
