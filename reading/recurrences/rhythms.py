"""A rhythm as it was understood, and its dates."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

WEEK: Final = 7
LAST: Final = -1
# No office plans further, and a rule that never comes true must end.
MOST_STEPS: Final = 600


@dataclass(frozen=True)
class RecurrenceRead:
    """A rhythm as it was understood; ``rest`` is the text without it.

    ``ordinal`` counts the weekday within its month, -1 for the last. ``count`` is of all dates.
    """

    months: int = 0
    weeks: int = 0
    ordinal: int | None = None
    weekday: int | None = None
    count: int | None = None
    start: date | None = None
    until: date | None = None
    rest: str = ""

    @property
    def known(self) -> bool:
        """Whether it says how often."""
        return bool(self.months or self.weeks)

    @property
    def ends(self) -> bool:
        """Whether it says how many times, or until when."""
        return self.count is not None or self.until is not None

    def days(self, start: date) -> tuple[date, ...]:
        """The dates from a day on; the first one that fits sets the beat."""
        found: list[date] = []
        for day in self._beat(start):
            if (self.until and day > self.until) or len(found) == self.count:
                break
            found.append(day)
        return tuple(found)

    def _beat(self, start: date) -> Iterator[date]:
        if self.weeks:
            ahead = 0 if self.weekday is None else (self.weekday - start.weekday()) % WEEK
            for step in range(MOST_STEPS):
                yield start + timedelta(days=ahead, weeks=step * self.weeks)
            return
        month = start.year * 12 + start.month - 1
        if (self._in_month(month, start) or date.max) < start:
            month += 1
        for step in range(MOST_STEPS):
            day = self._in_month(month + step * self.months, start)
            if day is not None:
                yield day

    def _in_month(self, month: int, start: date) -> date | None:
        """The day of a month that fits, if any: not each has a fifth Friday, or a 31st."""
        first = date(month // 12, month % 12 + 1, 1)
        length = (date((month + 1) // 12, (month + 1) % 12 + 1, 1) - first).days
        if self.ordinal is None or self.weekday is None:
            return first.replace(day=start.day) if start.day <= length else None
        ahead = (self.weekday - first.weekday()) % WEEK
        days = range(1 + ahead, length + 1, WEEK)
        if self.ordinal > len(days):
            return None
        return first.replace(day=days[self.ordinal if self.ordinal < 0 else self.ordinal - 1])
