"""Days that are moved, and days of papers: which of the days of a sentence are not those meant."""

import re
from functools import lru_cache
from typing import Final

from reading.lines.reader import Reader
from reading.prose.hosts import alternatives
from reading.remarks import is_moved
from reading.wordlists import every

# Behind "moved": the word before the new day.
ONTO: Final = r"to|until|au|aux|à|al|a|para|la|pe|на|za|за|إلى"
# Without a figure it is the beginning of a town: "in Brussels on 3 May".
NUMBER: Final = r"(?:n°|nº|№|no\.?|nr\.?|núm\.?|бр\.?|br\.?|رقم)\s*[\w/.-]*\d[\w/.-]*"
OF: Final = r"of|dated|du|de|del|do|da|din|от|від|od|од|в|بتاريخ|المؤرخة"
# No such phrase is longer.
REACH: Final = 60


def renewed(sentence: str, reader: Reader) -> str:
    """A sentence of the same length without the day from which something is moved."""
    verb = moving().search(sentence) if is_moved(sentence) else None
    if verb is None:
        return sentence
    for match in reversed(list(towards().finditer(sentence, verb.end()))):
        old, new = sentence[verb.end() : match.start()], sentence[match.end() :]
        if dated(old, reader) and dated(new, reader):
            return sentence.replace(old, " " * len(old), 1)
    return sentence


def dated(text: str, reader: Reader) -> bool:
    """Whether a text has a day or a month."""
    return any(True for _ in reader.dated(text))


def of_paper(sentence: str, start: int) -> bool:
    """Whether a day is that of a paper: "our letter of 3 May", "note n° 12 du 3 mai"."""
    return cited().search(sentence[max(0, start - REACH) : start]) is not None


@lru_cache(maxsize=1)
def moving() -> re.Pattern[str]:
    """The words that say so."""
    words = sorted({*every("remarks", "moved")}, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words)), re.IGNORECASE)


@lru_cache(maxsize=1)
def towards() -> re.Pattern[str]:
    """A word before the new day."""
    return re.compile(rf"\s(?:{ONTO})\s", re.IGNORECASE)


@lru_cache(maxsize=1)
def cited() -> re.Pattern[str]:
    """A paper, its number, and the word between it and its day, at the end of a text."""
    papers = alternatives("papers")
    named = rf"(?:{papers})(?:\s+{NUMBER})?|{NUMBER}"
    return re.compile(rf"(?<!\w)(?:{named})(?:\s+(?:{OF}))?\s*$", re.IGNORECASE)
