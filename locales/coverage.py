"""How far each language has come, in figures, and whether a person has reviewed it."""

import re
from pathlib import Path
from typing import NamedTuple

from locales.belongings import lacking, said
from locales.catalogues import po_path
from locales.extraction import buttons
from locales.inspection import TELEPHONE, forms, ids
from locales.pofiles import SOURCE, read

_REVIEWED = re.compile(r"^#?\s*Reviewed by a person: (?P<by>.+?)\.?$", re.MULTILINE)
NOT_YET = "not yet"
HEADS = (
    "language", "messages", "translated", "fuzzy", "plurals", "long buttons", "territories",
    "verbs", "lacks", "reviewed",
)  # fmt: skip


class Coverage(NamedTuple):
    """One language: messages translated, plural forms written, labels over 24 characters.

    :param lacks: what it has not beside its catalogue, a line each.
    :param reviewed: by whom, or "not yet".
    """

    language: str
    messages: int
    translated: int
    fuzzy: int
    plural_forms: str
    long_buttons: int
    territories: int
    verbs: int
    lacks: tuple[str, ...]
    reviewed: str


def coverage(house: Path, folder: Path, language: str) -> Coverage:
    """The figures of one language; those of the source are its messages."""
    wanted = ids(read(folder / "messages.pot", None))
    catalogue = read(po_path(folder, language), language)
    known = [one for one in catalogue if one.id in wanted and not one.fuzzy]
    plural = [one for one in known if isinstance(one.id, tuple)]
    written = sum(bool(form) for one in plural for form in forms(one))
    found = _REVIEWED.search(catalogue.header_comment)
    of_source = language == SOURCE
    return Coverage(
        language,
        len(wanted),
        len(wanted) if of_source else sum(all(forms(one)) for one in known),
        sum(one.fuzzy for one in catalogue),
        f"{written}/{len(plural) * catalogue.num_plurals}" if not of_source else "–",
        len(long_labels(house, folder, language)),
        *said(folder, language),
        tuple(lacking(house, folder, language)),
        found["by"] if found else NOT_YET,
    )


def long_labels(house: Path, folder: Path, language: str) -> list[str]:
    """Labels of buttons that a telephone may cut."""
    labels = buttons(house)
    said = (
        forms(message)[0] or str(message.id)
        for message in read(po_path(folder, language), language)
        if message.id in labels
    )
    return [label for label in said if len(label) > TELEPHONE]


def table(rows: list[Coverage]) -> list[str]:
    """The figures, a line for each language below a line of names."""
    shown = [HEADS, *((*one[:8], len(one.lacks), one.reviewed) for one in rows)]
    cells = [[str(cell) for cell in row] for row in shown]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in cells
    ]
