"""Two languages side by side: of such a text only one side is read."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import Final

from babel import Locale

from reading.documents.language import language_of
from reading.folding import fold
from reading.layouts.headers import cells, is_framed, is_rule
from reading.wordlists import FOLDER

GUTTER: Final = re.compile(r"(?<=\S)\s{2,}(?=\S)")
APART: Final = re.compile(r"\S {3,}\S")
# Columns are so wide at least, and begin within so many signs of each other.
NARROWEST: Final = 24
SLIP: Final = 1
FEWEST: Final = 2
MOST_HEADS: Final = 4


def one_sided(text: str, language: str) -> str:
    """The text with one language of those that stand beside each other: its own, else the first."""
    if "|" not in text and not APART.search(text):
        return text
    lines = text.split("\n")
    kept: list[str] = []
    for blank, group in groupby(lines, key=lambda line: not line.strip()):
        several = list(group)
        kept += several if blank else paragraph(several, language)
    return text if kept == lines else "\n".join(kept)


def paragraph(lines: list[str], language: str) -> Iterator[str]:
    """One paragraph, or one side of it."""
    if tongues := heads(lines[0]):
        yield from column(lines, tongues, language)
        return
    at = gutter(lines)
    if at is None:
        yield from lines
        return
    left, right = [line[:at].rstrip() for line in lines], [line[at:].strip() for line in lines]
    one, other = (language_of(" ".join(side), "") for side in (left, right))
    if not one or not other or one == other:
        yield from lines
        return
    yield from (line for line in (right if other == language else left) if line)


def heads(line: str) -> list[str]:
    """The languages that the head of a table names, one for each column; empty: it is none."""
    if "|" not in line:
        return []
    named = cells(line, "|", framed=is_framed(line))
    found = [tongues().get(fold(name), "") for name in named]
    return found if FEWEST <= len(found) <= MOST_HEADS and all(found) else []


def column(lines: Sequence[str], named: list[str], language: str) -> Iterator[str]:
    """One column of a table in several languages; each of its rows is a paragraph."""
    at = named.index(language) if language in named else 0
    rows = lines[1:]
    ruled = sum(map(is_rule, rows)) > 1
    for line in rows:
        row = cells(line, "|", framed=is_framed(line))
        if is_rule(line):
            yield ""
        elif at < len(row) and row[at]:
            yield from (row[at],) if ruled else (row[at], "")


def gutter(lines: Sequence[str]) -> int | None:
    """Where the second column of a paragraph begins, if most of its lines have two."""
    if len(lines) < FEWEST:
        return None
    found = [[gap.end() for gap in GUTTER.finditer(line)] for line in lines]
    for at in found[0]:
        same = sum(any(abs(other - at) <= SLIP for other in row) for row in found)
        lone = all(len(row) <= 1 for row in found)
        if lone and at >= NARROWEST and same == len(lines):
            return at
    return None


@lru_cache(maxsize=1)
def tongues() -> dict[str, str]:
    """Our languages by what they are called in each of them, folded."""
    codes = sorted({path.stem for path in FOLDER.glob("*.toml")})
    return {
        fold(name): code
        for spoken in codes
        for code in codes
        for name in (Locale.parse(spoken).languages.get(code, ""), code)
        if name
    }
