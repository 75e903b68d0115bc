"""Headings that are a week: "Week 37 (9 – 13 September)", "KW 38", "Semaine 40"."""

import re
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from programme.values import Days, Precision
from reading.documents.evidence import FINE
from reading.lines.reader import Reader
from reading.wordlists import every

LONGEST: Final = 80
MOST: Final = timedelta(days=8)
FIGURE: Final = re.compile(r"\d")


def week_of(text: str, reader: Reader) -> Days | None:
    """The days of the week that a line is; None where it is anything else."""
    if len(text) > LONGEST or not FIGURE.search(text):
        return None
    for found in reader.days(text):
        rest = f"{text[: found.start]} {text[found.end :]}"
        days = found.read.choices[0] if len(found.read.choices) == 1 else None
        if days and is_week(days) and (alone(rest) or called().fullmatch(rest.strip(EDGES))):
            return days
    number = called().fullmatch(text.strip(EDGES))
    return numbered(int(number["number"]), reader) if number and number["number"] else None


EDGES: Final = " \t()[]（）:：–—-,.·|#*"


def alone(rest: str) -> bool:
    """Whether nothing but signs stands beside days."""
    return not rest.strip(EDGES)


def is_week(days: Days) -> bool:
    """Whether days are several, and not more than a week has."""
    if days.precision not in FINE or not (days.start and days.end):
        return False
    return timedelta(0) < days.end - days.start < MOST


def numbered(number: int, reader: Reader) -> Days | None:
    """The working days of a week by its number in ISO 8601."""
    year = reader.near.year if reader.near else reader.today.year
    try:
        monday = date.fromisocalendar(year, number, 1)
    except ValueError:
        return None
    return Days(Precision.DAY, monday, monday + timedelta(days=6))


@lru_cache(maxsize=1)
def called() -> re.Pattern[str]:
    """ "Week 37", "KW 37", "37. Woche", "第37周", and no more than a word before it."""
    words = "|".join(sorted(map(re.escape, {"kw", "woche", *every("labels", "week")})))
    return re.compile(
        rf"\W*(?:{words})\s*(?:no\.?|nr\.?|n°|№)?\s*(?P<number>\d{{1,2}})?\s*(?:周|-?\w{{1,2}})?\W*"
        rf"|\W*\d{{1,2}}\W{{0,2}}\s*(?:{words})\W*",
        re.IGNORECASE,
    )
