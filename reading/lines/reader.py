"""What reading a line needs beside its text."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from reading.dates import Found, Frame, Near, find_days
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
        bare = self.near is not None and self.near.month is not None and FIGURE.search(text)
        if not bare and not lexicon(self.language).may_date(text):
            return []
        frame = Frame(self.today, self.near, self.month_first)
        return list(find_days(text, today=self.today, language=self.language, frame=frame))
