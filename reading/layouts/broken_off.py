"""Lines that end with a small word go on behind the blank line below them: "to be held on"."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from reading.wordlists import every

# So many blank lines may stand between.
MOST: Final = 4
FEWEST_WORDS: Final = 3
LONGEST: Final = 200


def goes_on(lines: Sequence[str], at: int) -> bool:
    """Whether a blank line parts nothing: what is above it ends so, or what is below is such."""
    above = next((lines[one] for one in range(at - 1, max(-1, at - MOST), -1) if lines[one]), "")
    if not above or len(above) > LONGEST:
        return False
    words = above.split()
    if words[-1] in small() and (len(words) >= FEWEST_WORDS or len(words) == 1):
        return True
    below = lines[at + 1].strip() if at + 1 < len(lines) else ""
    return below in small()


@lru_cache(maxsize=1)
def small() -> frozenset[str]:
    """Such words, as they are written."""
    return frozenset(every("prose", "open_ends"))
