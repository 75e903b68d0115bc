"""Whose clock an hour is read on, and what is counted from: "at the venue", "before the end"."""

import re
from functools import lru_cache

from programme.values import Anchor, Clock
from reading.clocks import MOST_SIGNS, offset_words
from reading.spoken import any_of, levelled


def counted(said: str) -> tuple[str, Clock, Anchor]:
    """A levelled text without what it says of either; unsaid: the reader's clock, the start."""
    without_clock, venue = _said("venue").subn(" ", _said("reader").sub(" ", said))
    rest, end = _said("end").subn(" ", without_clock)
    return rest, Clock.VENUE if venue else Clock.READER, Anchor.END if end else Anchor.START


def is_after(text: str) -> bool:
    """Whether somebody wishes for what comes after something, in any language."""
    return bool(_said("after").search(levelled(text[:MOST_SIGNS])))


def is_evening(said: str) -> bool:
    """Whether a levelled text names an evening, whatever its hour."""
    return bool(_said("eve").search(said))


@lru_cache(maxsize=8)
def _said(key: str) -> re.Pattern[str]:
    return re.compile(any_of(offset_words(key)))
