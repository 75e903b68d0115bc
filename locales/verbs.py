"""Verbs of the desk, and the small words around them, from a table beside each catalogue."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, NamedTuple

from locales.catalogues import FOLDER

WORD = re.compile(r"[^\W_]+")
IDEOGRAPH = re.compile("[\u3400-\u9fff]")


class Begun(NamedTuple):
    """A sentence that begins with a verb: which step it names, and the words after it."""

    step: str
    rest: str


def begun(text: str) -> Begun | None:
    """The step that the first words name in any language of the house; the longest verb counts.

    In languages whose sentences end with their verb the last words do as well.
    """
    words = list(WORD.finditer(text))
    for many in range(min(len(words), _longest()), 0, -1):
        step = _steps().get(_joined(words[:many]))
        if step:
            return Begun(step, _rest(text[words[many - 1].end() :]))
    return _begun_without_a_blank(text) or _ended(text, words)


def _begun_without_a_blank(text: str) -> Begun | None:
    """A verb in ideographs, which are not parted from what follows."""
    bare = text.lstrip()
    found = [verb for verb in _steps() if IDEOGRAPH.match(verb) and bare.startswith(verb)]
    if not found:
        return None
    verb = max(found, key=len)
    return Begun(_steps()[verb], _rest(bare.removeprefix(verb)))


def _ended(text: str, words: list[re.Match[str]]) -> Begun | None:
    for many in range(min(len(words) - 1, _longest()), 0, -1):
        step = _steps(at_the_end=True).get(_joined(words[-many:]))
        if step:
            return Begun(step, _rest(text[: words[-many].start()]))
    return None


def _joined(words: list[re.Match[str]]) -> str:
    return " ".join(folded(word[0]) for word in words)


def _rest(text: str) -> str:
    return text.strip(" \t\n,:;–—-，：；、。،؛")


def is_small(word: str) -> bool:
    """Whether a word names nothing by itself: an article, a preposition."""
    return folded(word) in _small()


def folded(word: str) -> str:
    """A word without case and accents, and without the difference between i and dotless ı."""
    apart = unicodedata.normalize("NFKD", word.casefold().replace("ı", "i"))
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


@cache
def _steps(*, at_the_end: bool = False) -> Mapping[str, str]:
    """Each verb and its step; of all languages, or of those whose verbs stand at the end."""
    return MappingProxyType(
        {
            " ".join(folded(word) for word in WORD.findall(verb)): step
            for table in _tables()
            if table.get("at_the_end") or not at_the_end
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


def _tables() -> list[dict[str, Any]]:
    paths = sorted(FOLDER.glob("*/verbs.toml"))
    return [tomllib.loads(path.read_text(encoding="utf-8")) for path in paths]
