"""Phrases of ideographs, which no blanks part: where one begins and ends."""

import re
from functools import lru_cache
from typing import Final

from reading.wordlists import every

FIRST: Final = "\u3400"


def begin(sentence: str, since: int, start: int) -> int:
    """Where a phrase begins that was taken from ``since`` on: behind the last verb of holding."""
    found = [match.end() for match in verbs().finditer(sentence, since, start)]
    return found[-1] if found else since


def end(sentence: str, since: int, last: int) -> int:
    """Where it ends: before "will", "in", or a verb of holding."""
    found = closing().search(sentence, since, last)
    return found.start() if found else last


@lru_cache(maxsize=1)
def verbs() -> re.Pattern[str]:
    """The verbs of holding."""
    return pattern([*every("prose", "held")])


@lru_cache(maxsize=1)
def closing() -> re.Pattern[str]:
    """The same, and small words behind which no name goes on."""
    words = pattern([*every("prose", "held"), *every("prose", "relatives")])
    # "定于": its second sign goes with the date behind.
    return re.compile(f"{words.pattern}|[定拟]$")


def pattern(words: list[str]) -> re.Pattern[str]:
    """Those of them that are ideographs."""
    signs = sorted({word for word in words if word > FIRST}, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, signs)))
