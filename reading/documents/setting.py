"""What an office knows while it reads: its projects, its places, the day and the language."""

from collections.abc import Collection, Hashable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from reading.dates import Near
from reading.gazetteer import Gazetteer
from reading.layouts.columns import Column
from reading.lines.reader import Reader


@dataclass(frozen=True)
class Setting:
    """``codes`` maps folded names and aliases to codes; ``bodies`` are the codes of bodies.

    ``year`` is the one to take where the text has none; ``month_first`` what the text has shown of
    5/6.
    """

    today: date
    language: str
    gazetteer: Gazetteer
    codes: Mapping[str, str]
    bodies: Collection[str] = ()
    near: Near | None = None
    month_first: bool | None = None
    # What somebody has said of columns by their names; and the columns of a record.
    orders: Mapping[str, bool] = field(default_factory=dict)
    columns: Mapping[str, Column] = field(default_factory=dict)
    # Names that a column of the text itself has, of projects that the office does not know.
    labels: Mapping[str, str] = field(default_factory=dict)
    # The project that the head of the text names, and no other: it is that of the whole.
    document: tuple[str, ...] = ()
    # Rows that were read already, by themselves and their headings.
    rows: dict[Hashable, Any] = field(default_factory=dict, compare=False)
    # Short names with the project whose name has their words, and the passage that spells them out.
    kin: dict[str, tuple[tuple[str, ...], str]] = field(default_factory=dict, compare=False)

    def order(self, role: str) -> bool | None:
        """What 5/6 is in a column: as it shows, as was said of it, or as the text has it."""
        column = self.columns.get(role)
        if column is None:
            return self.month_first
        if column.month_first is not None:
            return column.month_first
        return self.orders.get(column.name, self.month_first)

    def reader(self, near: Near | None = None) -> Reader:
        """A reader of lines that stand under a heading."""
        return Reader(
            self.today, self.language, self.gazetteer, near or self.near, self.month_first
        )
