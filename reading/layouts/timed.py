"""Lines that begin with the hour at which they are held: an agenda."""

import re
from typing import Final

from reading.layouts.blocks import Block
from reading.layouts.headers import is_rule

# 9:00, 9h00, 9h, and 9.00 only where another follows, since 9.10 may be a day of October.
CLOCK: Final = r"(?:[01]?\d|2[0-4])"
REACH: Final = 24
TIMED: Final = re.compile(
    rf"^\W*(?:{CLOCK}(?:\s?:\s?\d{{2}}|\s?[hH]\s?(?:\d{{2}})?)(?!\w)"
    rf"|{CLOCK}\.\d{{2}}\s*[-–—]\s*{CLOCK}\.\d{{2}}(?![\w.]))"
)


def timed(block: Block) -> bool:
    """Whether at least half of the lines of a block begin so."""
    ends = "".join(line[:REACH] for line in (*block.lines[:1], *block.lines[-1:]))
    if not any(mark in ends for mark in ":hH."):
        return False
    lines = [line for line in block.lines if line.strip() and not is_rule(line)]
    return sum(map(is_timed, lines)) * 2 >= len(lines) > 0


def is_timed(line: str) -> bool:
    """Whether a line begins with an hour."""
    return TIMED.match(line) is not None
