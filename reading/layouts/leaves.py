"""Days whose parts stand in lines of their own, as on the leaf of a calendar: "Jan", "30"."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Final

from reading.layouts.dayed import BARE
from reading.layouts.ends import Ends

NUMBER: Final = re.compile(r"^\s*(?:0?[1-9]|[12]\d|3[01])\.?\s*$")
WORD: Final = re.compile(r"^\s*[^\W\d_]{2,12}\.?,?\s*$")
YEAR: Final = re.compile(r"^\s*(?:19|20|21)\d\d\s*$")
# A leaf has its month, its day, its weekday and its year.
MOST_LINES: Final = 4
NARROW: Final = 12
LONGEST: Final = 40


def whole(text: str, ends: Ends) -> str:
    """The text with such days in one line each."""
    lines = text.split("\n")
    return "\n".join(leaved(lines, ends)) if any(map(is_number, lines)) else text


def is_number(line: str) -> bool:
    """Whether a line is the number of a day."""
    return len(line) <= NARROW and NUMBER.match(line) is not None


def leaved(lines: Sequence[str], ends: Ends) -> Iterator[str]:
    """Lines, with the parts of each leaf in one; not where a month stands above several days."""
    leaves = dict(found(lines, ends))
    inside = {at for start, end in leaves.items() for at in range(start, end)}
    bare = any(BARE.match(line) for at, line in enumerate(lines) if at not in inside)
    if not leaves or bare:
        yield from lines
        return
    for at, line in enumerate(lines):
        if at in leaves and not said_below(lines, leaves[at], ends):
            yield dated(lines[at : leaves[at]], ends)
        elif at not in inside:
            yield line


def said_below(lines: Sequence[str], since: int, ends: Ends) -> bool:
    """Whether the days stand in full below the title that is under a leaf."""
    block = takewhile(str.strip, lines[since : since + MOST_LINES])
    return any(len(line) <= LONGEST and ends.states(line.strip()) for line in block)


def found(lines: Sequence[str], ends: Ends) -> Iterator[tuple[int, int]]:
    """Where leaves begin, and where each ends."""
    done = 0
    for number, line in enumerate(lines):
        if number < done or not NUMBER.match(line):
            continue
        since = number - 1 if number and WORD.match(lines[number - 1]) else number
        if since > done and since < number and YEAR.match(lines[since - 1]):
            since -= 1
        for end in range(min(len(lines), since + MOST_LINES), number, -1):
            parts = lines[since:end]
            if end - since > 1 and all(map(is_leaf, parts)) and dated(parts, ends):
                yield since, end
                done = end
                break


def is_leaf(line: str) -> bool:
    """Whether a line is a word, a number or a year."""
    return bool(NUMBER.match(line) or WORD.match(line) or YEAR.match(line))


def dated(parts: Sequence[str], ends: Ends) -> str:
    """The parts of a leaf as one day: its number, its month, its year; empty if none."""
    kept = sorted((part.strip(" .,") for part in parts), key=order)
    for words in (kept, [part for part in kept if not ends.is_weekday(part)]):
        day = " ".join(words)
        if len(words) > 1 and ends.is_day(day) and sum(map(bool, map(WORD.match, words))) == 1:
            return day
    return ""


def order(part: str) -> int:
    """The number of a day comes before its month, and that before its year."""
    return 0 if NUMBER.match(part) else 2 if YEAR.match(part) else 1
