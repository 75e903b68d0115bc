"""What surrounds a date: the day it is read on, and the heading above it."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple


@dataclass(frozen=True)
class Near:
    """A year, or a month of a year, under which a text stands; ``text`` is the heading itself.

    ``months`` are the first and last of a heading of several: a quarter, "April – July".
    """

    year: int
    month: int | None = None
    text: str = ""
    months: tuple[int, int] | None = None

    @property
    def middle(self) -> date:
        """A day that any other of the heading is near to."""
        return date(self.year, self.month or 7, 15 if self.month else 1)


class Frame(NamedTuple):
    """What a reader knows before it sees the date.

    ``month_first`` says what a column or a document has shown of 5/6; None: nothing.
    """

    today: date
    near: Near | None = None
    month_first: bool | None = None
