"""What running text announces without a noun of a kind, and how long a programme runs."""

import re
from datetime import date
from functools import lru_cache
from typing import Final

from programme.values import Days, Precision
from reading.dates import Found
from reading.doubts import Doubt, about
from reading.proposals import LegRead, Proposal
from reading.prose.hosts import alternatives
from reading.wordlists import every

LEAD: Final = 4
FINE: Final = {Precision.DAY, Precision.MONTH}
MOST_WORDS: Final = 16
LATEST: Final = 60


def announced(sentence: str, found: Found) -> Proposal | None:
    """ "In May, the Secretariat will publish its guide": who will do what, behind a date."""
    days = found.read.choices[0]
    if found.start > LEAD or days.precision not in FINE:
        return None
    match = announcing().match(sentence, found.end)
    if match is None or len(match["what"].split()) > MOST_WORDS:
        return None
    title = f"{match['who']} {verbs()[match['verb']]} {match['what'].strip()}"
    leg = LegRead(None, days, sentence, found.read.doubts, found.read.zone)
    return Proposal(title, None, (), None, (leg,), unsure(sentence), sentence)


def term(sentence: str) -> Proposal | None:
    """The years through which a programme runs: "… is a 10-year initiative launched in 2002"."""
    found = running().search(sentence) if "year" in sentence else None
    if found is None or not 0 < int(found["years"]) < LATEST:
        return None
    first = int(found["first"])
    days = Days(Precision.MONTH_RANGE, date(first, 1, 1), date(first + int(found["years"]), 12, 31))
    label = "Project" if found["what"] == "project" else "Programme"
    leg = LegRead(None, days, sentence, (about("rough", found["years"] + "-year"),))
    title = f"{label} period: {found['name']}"
    return Proposal(title, None, (), None, (leg,), unsure(sentence), sentence)


def unsure(sentence: str) -> tuple[Doubt, ...]:
    """The doubts of what was found in running text and is of no kind."""
    return (about("from_prose", sentence), Doubt("unknown_kind"))


@lru_cache(maxsize=1)
def verbs() -> dict[str, str]:
    """What somebody will do, as it is done."""
    pairs = (pair.partition("|") for pair in every("prose", "announced"))
    return {verb: done for verb, _, done in pairs}


@lru_cache(maxsize=1)
def announcing() -> re.Pattern[str]:
    """Who will do what, up to a comma or to what it is done for."""
    done, aims = "|".join(verbs()), alternatives("aims")
    return re.compile(
        rf",?\s+(?:[Tt]he\s+)?(?P<who>[A-Z][^,;:.]{{2,80}}?)\s+will\s+(?P<verb>{done})\s+"
        rf"(?P<what>[^,;:.]{{4,160}}?)(?=\s+(?:{aims})\b|[,;:.]|$)"
    )


@lru_cache(maxsize=1)
def running() -> re.Pattern[str]:
    """A programme, its years, and the year in which it began."""
    kinds, began = alternatives("term_of"), alternatives("began")
    return re.compile(
        r"^(?:The\s+)?(?P<name>[A-Z][^,;:.]{3,160}?)\s+(?:is|was)\s+an?\s+"
        rf"(?P<years>\d{{1,2}})[- ]year\b.{{0,40}}?\b(?P<what>{kinds})\b"
        rf".{{0,20}}?\b(?:{began})\b.{{0,80}}?\bin\s+(?:\w+\s+)?(?P<first>(?:19|20)\d\d)\b"
    )
