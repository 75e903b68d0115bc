"""What a letter has around its rows: its head with place and day, its title, a saying."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from programme.values import Precision
from reading.documents.headings import is_plan
from reading.folding import fold
from reading.kinds import has_kind_word
from reading.proposals import Proposal
from reading.wordlists import every

YEAR: Final = re.compile(r"(?<!\d)(?:19|20|21)\d\d(?!\d)")
CALLED: Final = re.compile(r"@|\+?\(?\+?\d[\d\s()./-]{7,}")
# "Bamako, le 24 mars", "Lima, a 3 de mayo": a letter is dated so.
DATED: Final = re.compile(r"^[^,\d]{2,40},\s*(?:le|a|el|em|aos|dne|dana|u|la)\s+\d", re.IGNORECASE)
# What is held has a name: "Launch of …", "« Climate »"; an office has but words.
STRESSED: Final = re.compile(r"[«“„\":\d]|\s(?:of|on|de|du|sur|о|об)\s", re.IGNORECASE)
SAYING: Final = re.compile(r"^\W{0,3}[«“„\"](?P<said>[^«»“”„\"]{8,400})[.!?…]\s*[»”“\"]")


def is_letterhead(read: Proposal, source: str, above: Sequence[str]) -> bool:
    """Whether a place with one day is where and when a letter was written."""
    days = read.legs[0].days if len(read.legs) == 1 else None
    if days is None or days.precision is not Precision.DAY or days.start != days.end:
        return False
    if any(map(has_kind_word, above)):
        return False
    return DATED.match(source.strip()) is not None or any(map(is_address, above))


def is_formal(read: Proposal, source: str, *, first: bool) -> bool:
    """Whether a row is where and when a letter was written, or what the whole text is called."""
    return is_signed(read, source) or (first and is_opening(read))


def is_signed(read: Proposal, source: str) -> bool:
    """Whether a line says where and when a letter was written, beside its office or a seal."""
    days = read.legs[0].days if len(read.legs) == 1 else None
    if read.kind or days is None or days.precision is not Precision.DAY:
        return False
    title = read.title.strip()
    plain = title.startswith(("(", "[")) or not STRESSED.search(title)
    written = any(DATED.match(line.strip()) for line in source.splitlines())
    return plain and days.start == days.end and written


def is_address(text: str) -> bool:
    """Whether a line tells how somebody is reached."""
    return CALLED.search(text) is not None or not reached().isdisjoint(fold(text).split())


def is_saying(text: str) -> bool:
    """Whether a row is what somebody said, in quotes with its stop."""
    return SAYING.match(text) is not None


def is_opening(read: Proposal) -> bool:
    """Whether a row is the title of a plan with the day of its version: "PLAN 2025, 1st draft"."""
    first = read.title.partition(" ")[0]
    plan = is_plan(read.title) if read.kind is None else is_plan(first)
    return plan and YEAR.search(read.title) is not None


@lru_cache(maxsize=1)
def reached() -> frozenset[str]:
    """Words beside telephone numbers and addresses."""
    return frozenset(fold(word) for word in every("labels", "reached"))
