"""What stands between a noun and its days: places, which part nothing; and parts of a whole."""

import re
from functools import lru_cache
from typing import Final

from reading.prose.hosts import alternatives

# "followed by the forum" names another one.
BESIDE: Final = [["followed"], ["preceded"], ["suivi"], ["suivie"], ["seguido"], ["seguida"]]
# No such words are longer.
REACH: Final = 60
# "visit to Germany, from 30 September".
DESTINED: Final = re.compile(r"^\s+to\s(?:the\s)?[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,3}")
# "at the Information Centre in Dakar, Senegal".
SITED: Final = re.compile(
    r"\s(?:at|in)\s(?:the\s)?[A-Z][\w'’.-]*(?:,?\s(?:(?:of|for|and|the|de|du|la)\s){0,2}[A-Z][\w'’.-]*){0,9}"
)


def unsited(gap: str) -> str:
    """What stands between, without where it goes to or is held."""
    return SITED.sub(" ", DESTINED.sub("", gap))


def at_end(words: re.Pattern[str], before: str) -> re.Match[str] | None:
    """Such words at the end of a text, which are not looked for further back."""
    return words.search(before, max(0, len(before) - REACH))


def is_agent(before: str) -> bool:
    """Whether the words before a noun make it who holds something: "organised by the Board"."""
    found = at_end(agents(), before)
    return found is not None and before[: found.start()].split()[-1:] not in BESIDE


def is_led(before: str) -> bool:
    """The same, or that it comes behind another: no days before these words are its own."""
    return at_end(agents(), before) is not None


@lru_cache(maxsize=1)
def agents() -> re.Pattern[str]:
    """ "by the", at the end of a text."""
    return re.compile(rf"(?<!\w)(?:{alternatives('agents')})\s*$", re.IGNORECASE)


def is_part(before: str) -> bool:
    """Whether the words before a noun make it only a part of it that is held: "the last day of"."""
    return at_end(parts(), before) is not None


@lru_cache(maxsize=1)
def parts() -> re.Pattern[str]:
    """ "the last day of the", at the end of a text: only a part of what is named is held then."""
    return re.compile(rf"(?<!\w)(?:{alternatives('days_of')})\s*$", re.IGNORECASE)
