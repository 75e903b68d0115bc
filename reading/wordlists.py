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


@lru_cache(maxsize=8)
def merged(table: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """A table of endings of all languages that have one, the longest ending first."""
    found: dict[str, dict[str, None]] = {}
    for path in sorted(FOLDER.glob("*.toml")):
        for ending, others in words(path.stem).get(table, {}).items():
            found.setdefault(ending, {}).update(dict.fromkeys(others))
    return tuple(sorted(((one, tuple(each)) for one, each in found.items()), key=_longest))


def _longest(pair: tuple[str, tuple[str, ...]]) -> tuple[int, str]:
    return -len(pair[0]), pair[0]
