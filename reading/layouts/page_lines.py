"""Lines that are but the number of a page, or a running head with one."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from reading.layouts.broken_off import goes_on
from reading.wordlists import every

BEHIND: Final = re.compile(r"\s{3,}(?=\S)")
YEAR: Final = re.compile(r"^\W*(?:19|20|21)\d\d\W*$")
DAY: Final = re.compile(r"^\s*(?:[1-9]|[12]\d|3[01])\.?\s*$")
# Lines of a narrow column are no longer.
NARROW: Final = 60
YEARED: Final = re.compile(r"\d{4}")
FIGURE: Final = re.compile(r"\d")


def is_page(line: str) -> bool:
    """Whether a line is nothing but a page's number, or ends with one far behind a running head."""
    if "\t" in line or YEAR.match(line):
        return False
    last = BEHIND.split(line.rstrip())[-1]
    return page().match(line) is not None or (last != line and numbered(last))


def parts(lines: Sequence[str], at: int) -> bool:
    """Whether a line parts what stands above it from what is below: a blank one, or a page's."""
    line = lines[at]
    if not line.strip():
        return not goes_on(lines, at)
    return is_page(line) and not is_day(lines, at)


def is_day(lines: Sequence[str], at: int) -> bool:
    """Whether a bare number is a day in a narrow column: right between two short lines."""
    if not DAY.match(lines[at]) or not 0 < at < len(lines) - 1:
        return False
    above, below = lines[at - 1].strip(), lines[at + 1].strip()
    short = 0 < len(above) <= NARROW and 0 < len(below) <= NARROW and not below[:1].islower()
    # Lines that have their own dates stand in no column of days.
    return short and not FIGURE.search(above) and not YEARED.search(below)


def numbered(text: str) -> bool:
    """Whether a text is the number of a page behind its word: "page 1 of 2"."""
    found = page().match(text) if FIGURE.search(text) else None
    return found is not None and bool(found["word"])


@lru_cache(maxsize=1)
def page() -> re.Pattern[str]:
    """A number alone on its line, or one with the word for a page, or an empty "…/…".

    Whole numbers of pages have no four figures: "12 May 2025" is a day.
    """
    words = "|".join(re.escape(word) for word in every("labels", "page"))
    of = r"\s*(?:/|of|de|из|із|sur|din|od|共|[^\W\d_]{2,3})\s*"
    return re.compile(
        rf"^\s*\W{{0,3}}(?:(?P<word>{words})\.?\s*)?\d{{1,4}}(?:{of}\d{{1,3}})?\s*页?\W{{0,3}}$"
        r"|^\s*…\s*/\s*…\s*$",
        re.IGNORECASE,
    )
