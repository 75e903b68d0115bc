"""What a grid marks, and how far it turns."""

from dataclasses import dataclass
from datetime import date, datetime

from programme.values import Days, Precision

FIRST, LAST = date(1980, 1, 1), date(2099, 12, 31)


@dataclass(frozen=True)
class Held:
    """Today, the days that the leg has, and the territory whose week it is."""

    today: date
    days: Days | None
    territory: str | None

    def has(self, on: date) -> bool:
        """Whether this day is one of those that the leg has, known to the day."""
        days = self.days
        if days is None or days.precision not in {Precision.DAY, Precision.TIME}:
            return False
        return bool(days.start and days.end and days.start <= on <= days.end)


def turned(on: date, months: int) -> date | None:
    """The first of a month so many months on; None beyond what a grid shows."""
    number = on.year * 12 + on.month - 1 + months
    if not FIRST.year <= number // 12 <= LAST.year:
        return None
    return date(number // 12, number % 12 + 1, 1)


def day_of(digits: str) -> date:
    """A day from YYYYMMDD."""
    return datetime.strptime(digits, "%Y%m%d").date()  # noqa: DTZ007 - a day has no zone


def digits(on: date) -> str:
    """A day as YYYYMMDD."""
    return f"{on:%Y%m%d}"
