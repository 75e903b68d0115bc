"""Places right beside a day, which are the activity's whatever else the sentence names."""

import re
from functools import lru_cache
from typing import Final

from programme.values import Place
from reading.dates import Found
from reading.folding import fold_word
from reading.gazetteer import Gazetteer
from reading.kinds import has_kind_word
from reading.lines.certain import known, spelt, sure
from reading.lines.spots import extent, listed, placing
from reading.places import NOWHERE, read_place
from reading.wordlists import every

# What parts a day from its place: a comma, an hour.
APART: Final = re.compile(r"[\s,]*(?:\d{1,2}[:.h]\d\d)?[\s,]*")
# A country behind its town: "U Budvi (Crna Gora)".
BEHIND: Final = re.compile(r"\s\([^()\d]{2,40}\)|\s[–—]\s[^,()\d]{2,30}(?=,)")
WORD: Final = re.compile(r"[^\W\d_]+")
# A name is no longer.
REACH: Final = 90
# "U Podgorici je 12. maja": words so short say no more.
SHORT: Final = 3
# Arabic writes "in" and "to" together with the name.
PREFIXED: Final = re.compile(r"(?<!\w)(?:و)?(?:بال|لل|ب)(?P<name>[\u0621-\u064a]{3,})")
ARABIC: Final = re.compile("[\u0621-\u064a]")


def close(sentence: str, found: Found, gazetteer: Gazetteer) -> list[Place]:
    """The place behind a preposition that stands right behind a day, or right before it."""
    onwards, parted = behind(sentence, found, gazetteer), sentence[found.end : found.end + 1] == ","
    first = before(sentence, found, gazetteer) if parted or not onwards else []
    return first or onwards


def behind(sentence: str, found: Found, gazetteer: Gazetteer) -> list[Place]:
    """ "On 3 May at 10:00 in Minsk"."""
    since = APART.match(sentence, found.end)
    start = since.end() if since else found.end
    for at in sorted({found.end, start}):
        match = placing().match(f" {sentence[at:].lstrip()}"[:REACH], 1)
        if match and (places := named(match["names"], gazetteer)):
            return places
    return []


def before(sentence: str, found: Found, gazetteer: Gazetteer) -> list[Place]:
    """ "In Minsk, on 3 May": nothing but small words and a comma between."""
    text = BEHIND.sub(blank, f" {sentence[: found.start]}"[-REACH:])
    for match in reversed(list(placing().finditer(text))):
        first = match["names"].partition(",")[0]
        for end in (match.start("names") + extent(first, gazetteer), match.end()):
            words = (fold_word(word.group()) for word in WORD.finditer(text, end))
            if all(len(word) < SHORT or word in small() for word in words):
                return named(match["names"], gazetteer)
    return []


def blank(match: re.Match[str]) -> str:
    """As many blanks."""
    return " " * len(match.group())


def named(names: str, gazetteer: Gazetteer) -> list[Place]:
    """The places of some names; a small town may stand in a case as well."""
    names = names.strip(" ,.")
    if places := listed(names, gazetteer):
        return places
    first = names.partition(",")[0]
    if has_kind_word(first):
        return []
    certain = (one for one in spelt(first) if known(one, gazetteer))
    found = next(certain, "")
    place = read_place(found, gazetteer=gazetteer).choices[0] if found else NOWHERE
    return [place] if place != NOWHERE else []


def prefixed(sentence: str, gazetteer: Gazetteer) -> list[Place]:
    """The place that Arabic says by a letter before it: "بمراكش"."""
    if not ARABIC.search(sentence):
        return []
    for match in PREFIXED.finditer(sentence):
        for name in (match["name"], f"ال{match['name']}"):
            if sure(name, gazetteer) or known(name, gazetteer):
                return list(read_place(name, gazetteer=gazetteer).choices[:1])
    return []


@lru_cache(maxsize=1)
def small() -> frozenset[str]:
    """Small words before a day."""
    return frozenset(part for word in every("dates", "filler") for part in word.casefold().split())
