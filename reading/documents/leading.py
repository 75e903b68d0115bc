"""The place that stands before a title, and rows that are nothing but a place."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from reading.inflections import SUFFIXED
from reading.kinds import has_kind_word
from reading.lines.certain import known, sure
from reading.lines.reader import Reader
from reading.lines.segments import name_like, prepositions
from reading.toponyms import territory

REACH: Final = 120
PARTED: Final = re.compile(r"\s*(?:[:：|\t]|\s[-–—]+\s|[,，、،.]\s?|\s-(?=\w))\s*")
MOST_PLACES: Final = 3
BRACKETED: Final = re.compile(r"\s*[(（][^()（）]*[)）]$")
LONGEST_PLACE: Final = 60
FEWEST: Final = 5
WORD: Final = re.compile(r"\S+")
# "Bosnia and Herzegovina" has three words, "the former Yugoslav Republic of Macedonia" six.
MOST_WORDS: Final = 6
QUOTED: Final = ' \t"“«„(!*'


def only_place(text: str, reader: Reader) -> bool:
    """Whether nothing but a place stands behind days, maybe with its venue."""
    name = text.strip(" .;")
    bare = BRACKETED.sub("", name)
    if len(name) > LONGEST_PLACE or ("," not in name and bare == name):
        return False
    return known(bare, reader.gazetteer) or (bare != name and sure(bare, reader.gazetteer))


def held_there(text: str, remark: str, reader: Reader) -> str:
    """What is held, where only brackets say it: "(remote meeting)", "Paris (37th session)".

    With its place; empty where they say anything else.
    """
    if not text.strip(" .;,") and has_kind_word(remark):
        return remark
    inside = BRACKETED.search(text)
    bare = text[: inside.start()].strip(" .;,") if inside else ""
    if inside is None or not bare or not has_kind_word(inside.group()):
        return ""
    there = known(bare, reader.gazetteer) or sure(bare, reader.gazetteer)
    return f"{inside.group().strip(' ()（）')}, {bare}" if there else ""


def led_by_place(text: str, reader: Reader) -> tuple[str, str]:
    """A place that stands before the title, and the title."""
    cuts = list(PARTED.finditer(text[:REACH]))[:MOST_PLACES]
    for cut in reversed(cuts):
        name = text[: cut.start()].strip()
        if not name or cut.end() >= len(text):
            continue
        for bare in (name, unprefixed(name), unsuffixed(name)):
            # "mun. Soroca" is a town with its word, and MUN no place beside it.
            if bare.islower() and len(bare) < FEWEST:
                continue
            if bare and (known(bare, reader.gazetteer) or sure(bare, reader.gazetteer)):
                return with_country(bare, text[cut.end() :], reader)
    return without_sign(text, reader)


def with_country(town: str, rest: str, reader: Reader) -> tuple[str, str]:
    """A town with its country, where the title runs on behind that: "Braga, Portugal Visit"."""
    if territory(town, reader.gazetteer):
        return town, rest
    for country, title in run_ons(rest):
        place = f"{town}, {country}"
        if territory(country, reader.gazetteer) and known(place, reader.gazetteer):
            return place, title
    return town, rest


def without_sign(text: str, reader: Reader) -> tuple[str, str]:
    """A town that nobody knows, with its country and a title run on behind it."""
    town, _, rest = text[:REACH].partition(", ")
    if not rest or not name_like(town) or has_kind_word(town):
        return "", text
    for country, title in run_ons(text[len(town) + 2 :]):
        if territory(country, reader.gazetteer):
            return f"{town}, {country}", title
    return "", text


def run_ons(text: str) -> Iterator[tuple[str, str]]:
    """The first words of a text, the most first, and the title that begins behind them."""
    words = list(WORD.finditer(text[:REACH]))[: MOST_WORDS + 1]
    for before, first in reversed(list(pairwise(words))):
        title = text[first.start() :]
        if before.group()[-1].isalpha() and not title.lstrip(QUOTED)[:1].islower():
            yield text[: before.end()], title


def unprefixed(name: str) -> str:
    """A name without the preposition before it: "à Paris"; empty where there is none."""
    found = prepositions().match(f" {name}")
    return name[found.end() - 1 :] if found else ""


def unsuffixed(name: str) -> str:
    """A name without its Turkish case, and without a word before it; empty where it has none."""
    found = SUFFIXED.match(unprefixed(name) or name)
    return found[1] if found else ""
