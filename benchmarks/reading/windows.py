"""Days in the short form of the data: 2018-03-10/15, 2018-03, 2018-03..05, 2018-Q3, 2018, tbc."""

from calendar import monthrange
from datetime import date

Window = tuple[date | None, date | None]


def window(text: str) -> Window:
    """The first and the last day that a piece of the short form bounds."""
    if text == "tbc":
        return None, None
    if ".." in text:
        year, months = text.split("-")
        first, last = (int(month) for month in months.split(".."))
        return bounds(int(year), first, last)
    if "Q" in text:
        year, number = text.split("-Q")
        return bounds(int(year), int(number) * 3 - 2, int(number) * 3)
    start, _, end = text.partition("/")
    parts = [int(part) for part in start.split("-")]
    if len(parts) < 3:
        return bounds(parts[0], *(parts[1:] * 2 or (1, 12)))
    shorter = [int(part) for part in end.split("-")] if end else []
    return date(*parts), date(*(parts[: 3 - len(shorter)] + shorter))


def bounds(year: int, first: int, last: int) -> Window:
    """From the first of a month to the end of another."""
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])
