"""Spans of days over several lines, "20.01.2025", "to", "14.02.2025", and words of whole days."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from reading.layouts.ends import Ends
from reading.wordlists import every

LATER: Final = re.compile(r"^\s*[-–—]\s*(?=[^\W_])")
FIGURE: Final = re.compile(r"\d")
DASHES: Final = "-–—"
LONGEST: Final = 40


def even_days(text: str, ends: Ends) -> str:
    """The text with such spans in one line each, and without "all day" behind days."""
    lower = text.lower()
    if any(word in lower for word in all_day()):
        text = "\n".join(map(dayless, text.split("\n")))
    lines = text.split("\n")
    return "\n".join(spanned(lines, ends)) if any(map(is_part, lines)) else text


def is_part(line: str) -> bool:
    """Whether a line may be a part of such a span."""
    begun = line.lstrip()
    if len(line) > LONGEST or not begun:
        return False
    return (
        begun[0] in DASHES and LATER.match(line) is not None
    ) or begun.rstrip().lower() in until()


def dayless(line: str) -> str:
    """A line of days without the words that they are whole ones: "Jan 30 – Jan 31 all-day"."""
    if len(line) > LONGEST or not line.lower().rstrip(" )").endswith(all_day()):
        return line
    return all_days().sub("", line)


def spanned(lines: Sequence[str], ends: Ends) -> Iterator[str]:
    """Lines, with the last day of a span behind its first: "20.01.2025", "to", "14.02.2025"."""
    held, blank, begun = "", 0, False
    for line in lines:
        if not line.strip() and is_short(held):
            blank += 1
        elif held and goes_on(held, line, ends):
            held, blank = f"{held.strip()} {line.strip()}", 0
        else:
            yield from (held, *[""] * blank) if begun else ()
            held, blank, begun = line, 0, True
    yield held
    yield from [""] * blank


def goes_on(above: str, line: str, ends: Ends) -> bool:
    """Whether a line has the end of a span, or the word before it, and the line above its start."""
    if not is_short(above) or len(line) > LONGEST:
        return False
    if line.strip().lower() in until():
        return ends.is_day(above)
    first, _, last = above.strip().rpartition(" ")
    bare = first if last.lower() in until() else above
    if bare is above and not LATER.match(line):
        return False
    return ends.is_day(bare) and ends.is_day(LATER.sub("", line))


def is_short(line: str) -> bool:
    """Whether a line may have the first day of a span."""
    return 0 < len(line) <= LONGEST and bool(FIGURE.search(line))


@lru_cache(maxsize=1)
def all_day() -> tuple[str, ...]:
    """The words for a whole day."""
    return tuple({word.lower() for word in every("dates", "all_day")})


@lru_cache(maxsize=1)
def all_days() -> re.Pattern[str]:
    """The same at the end of a line."""
    return re.compile(rf"[\s,(–-]+(?:{'|'.join(map(re.escape, all_day()))})[\s)]*$", re.IGNORECASE)


@lru_cache(maxsize=1)
def until() -> frozenset[str]:
    """The words and signs between two ends of a span."""
    return frozenset(word.lower() for word in every("dates", "until")) | {"-", "–", "—"}
