"""Names of activities that have no word of a kind: what is attended, and what has its days behind.

"two of our experts attended RightsCon", "for the European Week of Regions and Cities (13-15 May)".
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from reading.dates import Found
from reading.lines.segments import alternatives
from reading.prose.joined import CAPITAL
from reading.prose.vocabulary import introducing

# Small words within a name.
SMALL: Final = r"of|on|for|and|the|de|des|du|la|le|les|et|y|e|da|do|del|pour|sur"
WORD: Final = rf"{CAPITAL}[\w'’@&+-]*"
NAME: Final = rf"{WORD}(?:\s(?:(?:{SMALL})\s){{0,2}}(?:{WORD}|(?:19|20)\d\d\b)){{0,9}}"
SHORT_NAME: Final = r"(?:\s\([\w-]{2,12}\))?"
BEFORE: Final = re.compile(rf"(?P<name>{NAME}{SHORT_NAME})\s[(（]$")
OPENED: Final = ("(", "（")
REACH: Final = 120
FEWEST: Final = 3
ARTICLES: Final = re.compile(r"(?:^|\s)(?:the|la|le|les|l['’]|el|o|a)\s*$", re.IGNORECASE)


def objects(sentence: str, dates: Sequence[Found]) -> Iterator[tuple[int, int]]:
    """Where such names begin and end, from left to right."""
    found = [(one.start("name"), one.end("name")) for one in attended().finditer(sentence)]
    yield from sorted({*found, *bracketed(sentence, dates)})


def bracketed(sentence: str, dates: Sequence[Found]) -> Iterator[tuple[int, int]]:
    """Long names right before a bracket that opens with their days, and is no place."""
    for each in dates:
        if not sentence.endswith(OPENED, 0, each.start):
            continue
        match = BEFORE.search(sentence, max(0, each.start - REACH), each.start)
        if match is None or len(match["name"].split()) < FEWEST:
            continue
        before = ARTICLES.sub("", sentence[: match.start()]).split()
        if before and before[-1].casefold() not in introducing():
            yield match.start("name"), match.end("name")


@lru_cache(maxsize=1)
def attended() -> re.Pattern[str]:
    """A verb of taking part with a name behind it."""
    articles = alternatives("places", "articles")
    return re.compile(
        rf"(?<!\w)(?i:{alternatives('prose', 'partaking')})\s+"
        rf"(?:(?i:{articles})\s+|l['’])?(?P<name>{NAME}{SHORT_NAME})"
    )
