"""A pasted text as one row: its label, and the chunks of its cell, one leg or title each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

LISTED: Final = re.compile(r"^\s*(?:[-–—•*‣▪·]|\d{1,2}[.)])\s+(?=\D)")
UNMARKED: Final = re.compile(r"(?!)")
# A line that ends so goes on in the next one.
OPEN_ENDED: Final = (",", "(", "-", "–", "—", "，", "（", "،", "/")


@dataclass(frozen=True)
class Row:
    """The label of a table row (empty without one) and the chunks of its cell."""

    label: str
    chunks: tuple[str, ...]


def row_of(text: str, *, marked: bool = True) -> Row:
    """A text with tabs is one table row, wrapped or not; without, lines and semicolons part it.

    ``marked`` says that its lines may have the marks of a list before them.
    """
    lines = [line for line in text.replace("\r", "\n").split("\n") if line.strip()]
    if any("\t" in line for line in lines):
        cells = [line.partition("\t") if "\t" in line else ("", "", line) for line in lines]
        label = " ".join(left.strip() for left, _, _ in cells if left.strip())
        lines = [wrapped([right.replace("\t", " ").strip() for _, _, right in cells])]
        return Row(label, tuple(chunks(lines)))
    return Row("", tuple(chunks(rejoined(lines, LISTED if marked else UNMARKED))))


def wrapped(lines: list[str]) -> str:
    """Lines of one cell as one; a word broken at its hyphen keeps the hyphen."""
    whole = ""
    for line in lines:
        whole += (
            line if not whole or (whole.endswith("-") and whole[-2:-1].isalpha()) else f" {line}"
        )
    return whole


def rejoined(lines: list[str], mark: re.Pattern[str]) -> Iterator[str]:
    """Lines without bullets; one that ends with a comma or open bracket is joined to the next."""
    held: list[str] = []
    for line in lines:
        held.append(mark.sub("", line).strip())
        if not held[-1].endswith(OPEN_ENDED):
            yield wrapped(held)
            held = []
    if held:
        yield wrapped(held)


def chunks(lines: Iterator[str] | list[str]) -> Iterator[str]:
    """The pieces between semicolons, without what is empty."""
    for line in lines:
        for chunk in re.split("[;；؛]", line):
            if chunk.strip(" \t,.)"):
                yield chunk.strip()
