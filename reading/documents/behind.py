"""What stands between the days that a row begins with and its title, and before such days."""

import re
from functools import lru_cache
from typing import Final

from reading.layouts.sentences import IDEOGRAPHS
from reading.lines.certain import known, sure
from reading.lines.reader import Reader
from reading.lines.segments import alternatives
from reading.wordlists import every

CLOSED: Final = re.compile(r"^[.\s]*[)\]）】]")
REMARK: Final = re.compile(r"^[.\s]*[(\[（](?P<remark>[^()（）\[\]]{1,60})[)\]）]")
SIGNS: Final = ' \t"“«([（'
LONGEST_LEAD: Final = 60
WORDS: Final = re.compile(r"\w+")


def behind(text: str, reader: Reader) -> tuple[str, str]:
    """What follows days, and the remark in brackets that stands before it: "(time tbc): Forum"."""
    rest = CLOSED.sub("", text, count=1)
    if clock := hours().match(rest):
        return rest[clock.end() :], clock.group().strip()
    found = REMARK.match(rest)
    if found is None or placed(found["remark"], reader):
        return rest, ""
    return rest[found.end() :], found["remark"]


@lru_cache(maxsize=1)
def hours() -> re.Pattern[str]:
    """Whose hour it is, up to a sign: "15:00 Astana time – webinar"."""
    before, after = (alternatives("dates", key) for key in ("time_of", "time_behind"))
    name = r"[^\W\d_]+(?: [^\W\d_]+)?"
    return re.compile(
        rf"\s*(?:(?:{before})\s+{name}(?:\s+(?:{after}))?|{name}\s+(?:{after}))(?=\s*(?:[:：,،，]|\s[-–—]))",
        re.IGNORECASE,
    )


def placed(name: str, reader: Reader) -> bool:
    """Whether brackets hold the place."""
    return known(name, reader.gazetteer) or sure(name, reader.gazetteer)


def led(text: str) -> int:
    """Where days may begin: at once, or behind words that say the same day by another one's."""
    head = text[:LONGEST_LEAD]
    found = beside().search(head) if may_lead(head.lower()) else None
    return found.end() if found else 0


def may_lead(lower: str) -> bool:
    """A cheap first look whether such words could stand in a text of small letters."""
    if firsts().isdisjoint(WORDS.findall(lower)) and not IDEOGRAPHS.search(lower):
        return False
    return any(word in lower for word in listed())


def is_lead(text: str) -> bool:
    """Whether what stands before days is nothing, or such words."""
    return not text.strip(SIGNS) or (len(text) <= LONGEST_LEAD and led(text) > 0)


@lru_cache(maxsize=1)
def listed() -> tuple[str, ...]:
    """Such words in small letters; without any of them nothing is to be looked for."""
    return tuple({word.lower() for word in every("dates", "beside")})


@lru_cache(maxsize=1)
def firsts() -> frozenset[str]:
    """The words that they begin with."""
    return frozenset(WORDS.findall(word)[0] for word in listed())


@lru_cache(maxsize=1)
def beside() -> re.Pattern[str]:
    """ "The day before" and its like; ideographs have no bounds of words."""
    words = sorted(set(every("dates", "beside")), key=len, reverse=True)
    bounded = (re.escape(word) if word > "\u3400" else rf"\b{re.escape(word)}\b" for word in words)
    return re.compile("|".join(bounded), re.IGNORECASE)
