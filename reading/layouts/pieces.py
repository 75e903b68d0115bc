"""What a text is made of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from reading.layouts.columns import Column


class Shape(StrEnum):
    """How a piece stands in its text."""

    HEADING = "heading"
    ROW = "row"
    RECORD = "record"
    PARAGRAPH = "paragraph"
    AGENDA = "agenda"


@dataclass(frozen=True)
class Piece:
    """One heading, row, record or paragraph; ``source`` is the text as it stands.

    ``label`` is what stands in the column before a row; ``fields`` are a record's, by their part
    (title, days, place …); ``depth`` says how far a row of a list is indented, and ``whole``
    whether a row ends as rows do, and ``among``
    whether it stands among others.
    """

    shape: Shape
    text: str
    source: str
    label: str = ""
    depth: int = 0
    fields: Mapping[str, str] = field(default_factory=dict, hash=False)
    whole: bool = True
    listed: bool = False
    among: bool = False
    # A row that begins with its days.
    led: bool = False
    # Of a record of a table: its columns of dates.
    columns: Mapping[str, Column] = field(default_factory=dict, hash=False)
    # Of a record of a table without a head: all rows of the table.
    fellows: Sequence[Sequence[str]] = field(default=(), hash=False)
    # What the lines of an agenda are where nothing above them has one.
    inner: tuple["Piece", ...] = field(default=(), hash=False)
