"""Verbs of the desk, and the small words around them, from a table beside each catalogue."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from locales.catalogues import FOLDER

WORD = re.compile(r"[^\W_]+")


class Begun(NamedTuple):
    """A sentence that begins with a verb: which step it names, and the words after it."""

    step: str
    rest: str


def begun(text: str) -> Begun | None:
    """The step that the first words name in any language of the house; the longest verb counts."""
    words = list(WORD.finditer(text))
    for many in range(min(len(words), _longest()), 0, -1):
        step = _steps().get(" ".join(folded(word[0]) for word in words[:many]))
        if step:
            return Begun(step, text[words[many - 1].end() :].strip(" \t\n,:;–—-"))
    return None


def is_small(word: str) -> bool:
    """Whether a word names nothing by itself: an article, a preposition."""
    return folded(word) in _small()


def folded(word: str) -> str:
    """A word without case and accents."""
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


@cache
def _steps() -> Mapping[str, str]:
    return MappingProxyType(
        {
            " ".join(folded(word) for word in WORD.findall(verb)): step
            for table in _tables()
            for step, verbs in table["verbs"].items()
            for verb in verbs
        }
    )


@cache
def _longest() -> int:
    return max(verb.count(" ") + 1 for verb in _steps())


@cache
def _small() -> frozenset[str]:
    return frozenset(folded(word) for table in _tables() for word in table["small"]["words"])


def _tables() -> list[dict[str, dict[str, list[str]]]]:
    paths = sorted(FOLDER.glob("*/verbs.toml"))
    return [tomllib.loads(path.read_text(encoding="utf-8")) for path in paths]
