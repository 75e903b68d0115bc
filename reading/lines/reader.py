"""What reading a line needs beside its text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from reading.dates import Found, Frame, Near, find_days, last_days
from reading.dates.lexicon import lexicon
from reading.gazetteer import Gazetteer

FIGURE: Final = re.compile(r"\d")


@dataclass(frozen=True)
class Reader:
    """What reading needs beside the text."""

    today: date
    language: str
    gazetteer: Gazetteer
    near: Near | None = None
    month_first: bool | None = None

    def days(self, text: str) -> list[Found]:
        """Every date expression in a text."""
        return list(self.dated(text))

    def dated(self, text: str) -> Iterator[Found]:
        """The same, each when it is asked for."""
        if self.may_date(text):
            yield from find_days(text, today=self.today, language=self.language, frame=self.frame())

    def last(self, text: str) -> Found | None:
        """The last date expression in a text."""
        if not self.may_date(text):
            return None
        return last_days(text, today=self.today, language=self.language, frame=self.frame())

    def may_date(self, text: str) -> bool:
        """A cheap first look whether a text could have a date in it."""
        bare = self.near is not None and self.near.month is not None and FIGURE.search(text)
        return bool(bare) or lexicon(self.language).may_date(text)

    def frame(self) -> Frame:
        """What dates lean on."""
        return Frame(self.today, self.near, self.month_first)
