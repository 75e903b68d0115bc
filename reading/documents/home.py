"""Where a paper is at home: the country that its head names, or in which most of it takes place."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Final

from programme.values import Place
from reading.folding import fold
from reading.gazetteer import Gazetteer
from reading.inflections import bare_forms
from reading.layouts.sentences import is_running
from reading.proposals import LegRead
from reading.wordlists import every

LINES: Final = 5
# So many letters hold them, unless they are running text.
FIRST: Final = 20_000
LONGEST: Final = 110
FIGURE: Final = re.compile(r"\d")
GAP: Final = re.compile(r"\s{3,}")
MOST_WORDS: Final = 3
SHORTEST: Final = 4
FEWEST: Final = 5
# Of its towns, so many lie at home, or so many times more than in any other country.
SHARE: Final = 0.6
CLEARLY: Final = 3


@dataclass(frozen=True)
class Home:
    """The territory of a paper, and the town in its head; None where nothing says so."""

    territory: str | None = None
    seat: Place | None = None

    def among(self, legs: Sequence[LegRead]) -> "Home":
        """The same, or the country of most towns of these legs."""
        if self.territory:
            return self
        towns = Counter(leg.place.territory for leg in legs if leg.place and leg.place.city)
        best = [*towns.most_common(2), ("", 0), ("", 0)]
        count, second = best[0][1], best[1][1]
        if count >= FEWEST and (count >= SHARE * towns.total() or count >= CLEARLY * second):
            return Home(best[0][0], self.seat)
        return self


def home_of(text: str, language: str, gazetteer: Gazetteer) -> Home:
    """What the first lines say: one country and no other, and the first capital.

    A line with a figure may be that of an activity: it names no home.
    """
    found: dict[str, None] = {}
    seat: Place | None = None
    for line in heads(text):
        for name in names(line):
            code = None if FIGURE.search(line) else territory(name, language, gazetteer)
            if code:
                found[code] = None
            elif seat is None:
                known = gazetteer.matches(name)[:1]
                seat = next((one.place for one in known if one.capital and one.main), None)
    return Home(next(iter(found)) if len(found) == 1 else None, seat)


def heads(text: str) -> Iterator[str]:
    """The first lines, up to running text, parted where blanks part them."""
    lines = (line.strip() for line in text[:FIRST].split("\n", LINES * 3)[: LINES * 3])
    for line in [line for line in lines if line][:LINES]:
        if is_running(line):
            return
        yield from (part for part in GAP.split(line) if len(part) <= LONGEST)


def names(line: str) -> Iterator[str]:
    """Runs of words with capitals, the longest first."""
    words = line.split()
    for count in range(MOST_WORDS, 0, -1):
        for at in range(len(words) - count + 1):
            name = " ".join(words[at : at + count]).strip(" ,.;:()«»\"'“”")
            if len(name) >= SHORTEST and not name[:1].islower():
                yield name


def territory(name: str, language: str, gazetteer: Gazetteer) -> str | None:
    """The code of a country by its name, as it stands or without its case."""
    if code := gazetteer.territory(name):
        return code
    forms = bare_forms(name, language) if " " not in name else ()
    return next(filter(None, map(gazetteer.territory, forms)), None)


def placed(name: str, before: Place | None, home: Home, gazetteer: Gazetteer) -> Place | None:
    """The place that a name means which no gazetteer has: "idem", "nationwide", a village."""
    folded = fold(name)
    if folded in words("same"):
        return before
    if folded in words("seat"):
        return home.seat
    if home.territory is None:
        return None
    capital = gazetteer.capital(home.territory)
    zone = capital.zone if capital else None
    if folded in words("nationwide"):
        return Place(None, home.territory, zone, zone_guessed=True)
    known = gazetteer.find(name.partition(",")[0], home.territory)
    typed = Place(name, home.territory, zone, zone_guessed=True)
    return known[0] if known else typed if is_name(name) else None


def is_name(name: str) -> bool:
    """Whether an unknown name may be that of a place."""
    return len(name.split()) <= MOST_WORDS and not any(sign.isdigit() for sign in name)


@lru_cache(maxsize=4)
def words(key: str) -> frozenset[str]:
    """Words for places that are not named, folded."""
    return frozenset(chain(map(fold, every("places", key))))
