"""What one name alone may be: a territory, a city and its rivals, or a word for "online"."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from babel import Locale

from programme.values import Place
from reading.folding import fold, fold_word
from reading.gazetteer import Gazetteer, Match
from reading.territories import own_names
from reading.wordlists import FOLDER, every

# Of two towns with one name the larger is meant when it outweighs the other that much.
CLEARLY: Final = 8.0
MOST_CHOICES: Final = 4
# Slavic writers put "town" before its name, and shorten it.
TOWN: Final = re.compile(
    r"(?:г|гор|м|смт|пос|с)\.\s*(?=[^\W\d_])|(?:город|місто|град|grad)\s+(?=[А-ЯЀ-ЏA-Z])"
)
# "Франкфурт-на-Майні", "Francfort-sur-le-Main": no list of names has every spelling.
ON_A_RIVER: Final = re.compile(
    r"(\w{4,})[- ](?:на|над|am|an der|sur|na|nad|del|sul|upon)[- ]\w.*$", re.IGNORECASE
)
# "Üsküp’te": Turkish parts a name from its case.
LOCATIVE: Final = re.compile(r"(.{2,60})['’](?:da|de|ta|te)", re.IGNORECASE)
LARGE: Final = 100_000
# Arabic writes its article with the name, and not every list of names has it.
ARTICLE: Final = "ال"


def territory(name: str, gazetteer: Gazetteer) -> str | None:
    """The code of a territory, with or without an article before its name."""
    if name in marked():
        return None
    if known := gazetteer.territory(name):
        return known
    first, _, rest = fold_word(name).partition(" ")
    return gazetteer.territory(rest) if rest and first in articles() else None


def cities(name: str, code: str | None, gazetteer: Gazetteer) -> list[Match]:
    """The cities of a name, also where people add "City" to it."""
    found = gazetteer.matches(name, code)
    if not found and fold_word(name).endswith(" city"):
        return gazetteer.matches(fold_word(name).removesuffix(" city"), code)
    if not found and (bare := LOCATIVE.fullmatch(name)):
        return cities(bare[1], code, gazetteer)
    if not found and name.startswith(ARTICLE):
        return gazetteer.matches(name.removeprefix(ARTICLE), code)
    if not found and (river := ON_A_RIVER.match(name)):
        return [one for one in gazetteer.matches(river[1], code) if one.population >= LARGE]
    if found and code is None and fold_word(name) in regions():
        return []
    return spelt_so(name, found)


@lru_cache(maxsize=1)
def regions() -> frozenset[str]:
    """The names of continents and their parts, after which small towns are called, too."""
    named = (Locale(path.stem).territories.items() for path in sorted(FOLDER.glob("*.toml")))
    parts = {fold_word(name) for each in named for code, name in each if code.isdigit()}
    return frozenset(parts | {fold_word(word) for word in every("places", "regions")})


def untowned(name: str) -> str:
    """A name without the word for "town" before it: "м. Вінниця"."""
    return TOWN.sub("", name, count=1) if TOWN.match(name) else name


def spelt_so(name: str, found: list[Match]) -> list[Match]:
    """Of cities whose names differ by their marks alone, the one that is written: Niš, not Nice.

    Without marks the name of the largest is meant, and no by-name of another: Rome is not Lomé.
    """
    exact = [match for match in found if match.place.city == name.strip()]
    near = 1.0 if name.isascii() else CLEARLY
    return exact if exact and exact[0].weight * near >= found[0].weight else found


def likely(matches: Sequence[Match]) -> tuple[Place, ...]:
    """The likeliest city of each territory, as far as none clearly outweighs the rest."""
    best: dict[str | None, Match] = {}
    for match in matches:
        best.setdefault(match.place.territory, match)
    rivals = [match for match in best.values() if match.weight * CLEARLY > matches[0].weight]
    return tuple(match.place for match in rivals[:MOST_CHOICES])


def is_online(name: str) -> bool:
    """Whether the text stands where a place would, and says that there is none."""
    return fold_word(name) in online_words()


def rival_in(text: str, code: str) -> str | None:
    """The name in a text that is this territory's and that of something elsewhere: Georgia."""
    folded = f" {fold(text)} "
    return next((name for name in rivals().get(code, ()) if f" {name} " in folded), None)


@lru_cache(maxsize=1)
def rivals() -> dict[str, tuple[str, ...]]:
    """Such names by territory, folded."""
    listed: dict[str, list[str]] = own_names()["rivals"]
    return {code: tuple(map(fold, names)) for code, names in listed.items()}


@lru_cache(maxsize=1)
def articles() -> frozenset[str]:
    """Articles that stand before names of territories."""
    return frozenset(fold(word) for word in every("places", "articles"))


@lru_cache(maxsize=1)
def online_words() -> frozenset[str]:
    """Words that say there is no place."""
    return frozenset(fold(word) for word in every("places", "online"))


@lru_cache(maxsize=1)
def marked() -> dict[str, str]:
    """Cities whose names differ from a country's by their marks alone, as they are written."""
    listed: dict[str, str] = own_names()["marked"]
    return listed
