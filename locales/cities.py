"""Cities under the names that readers of a language know, from a small table."""

import tomllib
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from locales.catalogues import FOLDER
from locales.gate import Translator
from locales.markup import Plain, verbatim


def named(t: Translator, city: str, territory: str | None = None) -> Plain:
    """A city in the reader's language where the table has it, else as it was written.

    Given the territory, only the city that lies there is meant.
    """
    known = table().get(city)
    if known is None or territory not in {None, known["in"]}:
        return verbatim(city)
    return verbatim(known.get(t.language, city))


@cache
def table() -> Mapping[str, Mapping[str, str]]:
    """By name in the gazetteer: the territory (``in``), and names by language."""
    said = tomllib.loads((FOLDER / "cities.toml").read_text(encoding="utf-8"))
    return MappingProxyType(said)
