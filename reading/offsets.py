"""How long before, and at what hour: "3 days before at 08:00", "T-1 at 18:00", "за 2 часа"."""

import re
from dataclasses import dataclass, replace
from datetime import time, timedelta
from typing import Final

from programme.values import Anchor, Clock
from reading.clocks import MOST_SIGNS, hour, offset_words, says_nothing, time_of
from reading.counting import counted, is_evening
from reading.folding import fold
from reading.lengths import DAY, UNITS, lengths
from reading.spoken import any_of, levelled
from reading.wordlists import every

LONGEST: Final = timedelta(days=60)
DEFAULT_HOUR: Final = time(9)
EVENING: Final = time(18)


@dataclass(frozen=True)
class Offset:
    """Whole days before at an hour of somebody's clock, or a span before the start or the end."""

    days: int = 0
    at: time | None = None
    before: timedelta | None = None
    clock: Clock = Clock.READER
    anchor: Anchor = Anchor.START


def read_offset(text: str) -> Offset | None:
    """How long before somebody wishes to be reminded, in any language; None: not understood.

    At most sixty days; a span shorter than a day has no hour of its own, the day itself needs one.
    """
    said, clock, anchor = counted(levelled(text[:MOST_SIGNS]))
    default = EVENING if is_evening(said) else DEFAULT_HOUR
    understood = (_understood(*one, default=default) for one in lengths(said))
    found = next(filter(None, understood), None)
    return found and replace(found, clock=clock if found.at else Clock.READER, anchor=anchor)


def is_never(text: str) -> bool:
    """Whether a text says that there is to be none, in any language."""
    return fold(text) in {fold(word) for word in every("offsets", "never")}


def _understood(unit: str, span: timedelta, rest: str, *, default: time) -> Offset | None:
    """A span with its hour, unless a word is left that may change its meaning."""
    hours = list(hour().finditer(rest))
    if not timedelta() <= span <= LONGEST or len(hours) > 1 or not says_nothing(rest):
        return None
    if not span:
        return _on_the_day(hours, rest) if unit == "D" else None
    if UNITS[unit] < DAY:
        return None if hours else Offset(before=span)
    at = time_of(hours[0]) if hours else default
    return Offset(days=span.days, at=at) if at else None


def _on_the_day(hours: list[re.Match[str]], rest: str) -> Offset | None:
    """An hour of the day itself; "on the day before" is another day."""
    left = re.sub(any_of(offset_words("at")), " ", hour().sub(" ", rest))
    at = time_of(hours[0]) if hours else None
    return Offset(at=at) if at and not any(map(str.isalnum, left)) else None
