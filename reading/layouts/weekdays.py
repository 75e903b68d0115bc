"""Lines that begin with a day of the week and are hardly more: "Tuesday 5 May", "Jeudi 4"."""

import re
from functools import lru_cache
from typing import Final

from reading.dates.lexicon import names
from reading.folding import fold_word
from reading.wordlists import FOLDER

LONGEST: Final = 40
FIGURE: Final = re.compile(r"\d")
FIRST: Final = re.compile(r"\W*([^\W\d_]{2,14})")


def led_by_weekday(line: str) -> bool:
    """Whether a short line with a figure begins so, in any of our languages."""
    if len(line) > LONGEST or not FIGURE.search(line):
        return False
    first = FIRST.match(line)
    return first is not None and fold_word(first[1]) in weekdays()


@lru_cache(maxsize=1)
def weekdays() -> frozenset[str]:
    """Their names in all our languages, whole and short."""
    languages = sorted(path.stem for path in FOLDER.glob("*.toml"))
    return frozenset(
        fold_word(name.partition("-")[0])
        for each in languages
        for name, entry in names(each)
        if entry.letter == "W"
    )
