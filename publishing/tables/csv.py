"""A table as comma-separated values (RFC 4180), in UTF-8 with the mark that Excel asks for."""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date, datetime

# What a sheet would take for a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_of(rows: Iterable[Sequence[str | date | datetime]], made_at: object = None) -> bytes:  # noqa: ARG001 - every writer takes it
    """The octets; there is no place in them for when they were made."""
    made = io.StringIO()
    csv.writer(made).writerows([list(map(cell, row)) for row in rows])
    return made.getvalue().encode("utf-8-sig")


def cell(value: str | date | datetime) -> str:
    """A text that is no formula, or a day as ISO 8601 has it."""
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, date):
        return value.isoformat()
    return f"'{value}" if value.startswith(FORMULA) else value
