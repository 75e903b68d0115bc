"""As what somebody is invited into the office: "coordinator Awa Diop", "контактное лицо …"."""

from collections.abc import Collection
from functools import lru_cache

from programme.values import Right
from reading.folding import fold
from reading.wordlists import every


def read_right(text: str, given: Collection[Right]) -> tuple[Right | None, str]:
    """The right of these that the first words name in any language, and the text behind them."""
    words = text.split()
    for many in range(min(len(words), _longest()), 0, -1):
        right = _names().get(fold(" ".join(words[:many])))
        if right in given:
            return right, " ".join(words[many:])
    return None, text


@lru_cache(maxsize=1)
def _names() -> dict[str, Right]:
    """Folded names; that of the code with its underline stays, as in focal_point."""
    return {
        fold(name): right
        for right in Right
        for name in (right.value, *every("rights", right.value))
    }


@lru_cache(maxsize=1)
def _longest() -> int:
    return max(name.count(" ") + 1 for name in _names())
