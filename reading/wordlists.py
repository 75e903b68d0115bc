"""The words that CLDR lacks, one file per language in ``reading/words``."""

import tomllib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).parent / "words"
ALWAYS: Final = ("en", "fr")

Words = dict[str, dict[str, list[str]]]


@lru_cache(maxsize=32)
def words(language: str) -> Words:
    """What ``words/<language>.toml`` says; empty where there is no such file."""
    path = FOLDER / f"{language}.toml"
    if not path.is_file():
        return {}
    found: Words = tomllib.loads(path.read_text(encoding="utf-8"))
    return found


def every(table: str, key: str) -> Iterator[str]:
    """The words under one key in all languages that have a file."""
    for path in sorted(FOLDER.glob("*.toml")):
        yield from words(path.stem).get(table, {}).get(key, [])
