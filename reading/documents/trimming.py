"""Titles without what stands at their ends and is none of them: "by video", "looking ahead"."""

import re
from functools import lru_cache
from typing import Final

from reading.kinds import has_kind_word
from reading.lines.segments import alternatives

FEWEST: Final = 3


def trimmed(title: str) -> str:
    """A title without its last part where that is how it is held, or what comes with it."""
    bare = ahead().sub("", held().sub("", title), count=1)
    found = company().search(bare)
    before = bare[: found.start()] if found else bare
    if found and (len(before.split()) >= FEWEST or has_kind_word(before)):
        bare = before
    return bare if bare.strip() else title


@lru_cache(maxsize=1)
def held() -> re.Pattern[str]:
    """A comma, and words for what is held at no place."""
    return re.compile(rf"\s*[,，،(–—-]\s*(?:{alternatives('places', 'online')})\)?$", re.IGNORECASE)


@lru_cache(maxsize=1)
def ahead() -> re.Pattern[str]:
    """ "Looking ahead:" before what is called otherwise."""
    return re.compile(rf"^\W*(?:{alternatives('labels', 'ahead')})\s*[:：]\s+(?=\S)", re.IGNORECASE)


@lru_cache(maxsize=1)
def company() -> re.Pattern[str]:
    """A comma, and "with" and what follows."""
    words = alternatives("prose", "accompanying")
    return re.compile(rf"\s*[,،]\s+(?:{words})\s", re.IGNORECASE)
