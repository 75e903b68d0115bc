"""Public holidays, weekends and observances, looked up on disk: the office's almanac."""

import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Final

from programme.almanac import SATURDAY_AND_SUNDAY, Almanac, Blank, DayOff

__all__ = ["DEFAULT_PATH", "PublicHolidays", "opened"]

DEFAULT_PATH: Final = Path("var/public_holidays.db")

HOLIDAYS: Final = """
SELECT day, language, text FROM holiday JOIN name ON name.id = holiday.name
 WHERE territory = ? AND day BETWEEN ? AND ? ORDER BY day
"""
WEEKEND: Final = "SELECT weekday FROM weekend WHERE territory = ? AND year = ?"
KNOWN: Final = "SELECT 1 FROM holiday WHERE territory = ? AND day BETWEEN ? AND ? LIMIT 1"
OBSERVANCES: Final = "SELECT day, name FROM observance WHERE day BETWEEN ? AND ? ORDER BY day"


class PublicHolidays:
    """A file made by ``python -m reading.public_holidays``, opened read-only; any thread may ask.

    It covers the territories and years that `reading.public_holidays.making` finds in the library
    ``holidays``; where it has nothing (GW and MS, or a year too far off), `knows` says so.
    """

    def __init__(self, path: Path = DEFAULT_PATH) -> None:
        """Open the file; FileNotFoundError where there is none."""
        if not path.is_file():
            raise FileNotFoundError(f"There is no {path}: python -m reading.public_holidays {path}")
        address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        self.file = sqlite3.connect(address, uri=True, check_same_thread=False)
        self.file.execute("PRAGMA cache_size = -128")

    def close(self) -> None:
        """Close the file."""
        self.file.close()

    def knows(self, territory: str, year: int) -> bool:
        """Whether the public holidays of a territory are written down for that year."""
        span = (territory, f"{year}-01-01", f"{year}-12-31")
        return self.file.execute(KNOWN, span).fetchone() is not None

    def weekend(self, territory: str, year: int) -> frozenset[int]:
        """The days of the week on which a territory rests in that year, Monday is 0."""
        days = self.file.execute(WEEKEND, (territory, year)).fetchall()
        return frozenset(day for (day,) in days) or SATURDAY_AND_SUNDAY

    def holidays(self, territory: str, first: date, last: date) -> Sequence[DayOff]:
        """The public holidays of a territory from a day to a day, both inclusive."""
        span = (territory, first.isoformat(), last.isoformat())
        found: defaultdict[str, dict[str, str]] = defaultdict(dict)
        for day, language, name in self.file.execute(HOLIDAYS, span).fetchall():
            found[day][language] = name
        return tuple(DayOff(date.fromisoformat(day), names) for day, names in found.items())

    def observances(self, first: date, last: date) -> Sequence[tuple[date, str]]:
        """The observances on which the United Nations avoid meetings, by their key."""
        span = (first.isoformat(), last.isoformat())
        rows = self.file.execute(OBSERVANCES, span).fetchall()
        return tuple((date.fromisoformat(day), str(name)) for day, name in rows)


def opened(path: Path) -> Almanac:
    """The almanac at a path, or a blank one where there is none: advice then says less."""
    return PublicHolidays(path) if path.is_file() else Blank()
