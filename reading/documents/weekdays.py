"""Days of the week that stand for days of a span: "Mon + Tue: workshop" within 6–10 May."""

import re
from datetime import date, timedelta
from functools import lru_cache
from typing import Any, Final

from programme.values import Days
from reading.dates.lexicon import names
from reading.folding import fold
from reading.spoken import languages
from reading.wordlists import words

WEEK: Final = timedelta(days=7)
WORD: Final = re.compile(r"[^\W\d_]+\.?")
JOINT: Final = re.compile(r"\s*(?:[-–—+&/,]|[^\W\d_]{1,3})\s*")
FIGURE: Final = re.compile(r"\s*\d{1,2}\b(?!\s?[./]\s?\d)")
BEHIND: Final = re.compile(r"\s*(?:[:,–—-]|$)\s*")


def in_week(text: str, days: Days) -> str | None:
    """The text with the dates of the weekdays that it begins with; None where it has none."""
    if not (days.start and days.end) or days.end - days.start >= WEEK:
        return None
    first = WORD.match(text)
    start, end = one_day(text, first, days.start, days.end)
    if start is None:
        return None
    until = start
    joint = JOINT.match(text, end)
    other = WORD.match(text, joint.end()) if joint else None
    last, behind_it = one_day(text, other, start, days.end)
    if last:
        until, end = last, behind_it
    behind = BEHIND.match(text, end)
    if behind is None:
        return None
    written = start.isoformat() if until == start else f"{start.isoformat()} – {until.isoformat()}"
    rest = text[behind.end() :].strip()
    return f"{written}: {rest}" if rest else written


def one_day(
    text: str, word: re.Match[str] | None, since: date, until: date
) -> tuple[date | None, int]:
    """A day of a span by its weekday, or by the figure behind that; and where it ends."""
    named = day_of(word.group(), since, until) if word else None
    if word is None or (named is None and fold(word.group()) not in weekdays()):
        return None, 0
    figure = FIGURE.match(text, word.end())
    if figure is None:
        return named, word.end()
    spread = (since + timedelta(days=ahead) for ahead in range((until - since).days + 1))
    counted = (day for day in spread if day.day == int(figure.group()))
    return next(counted, None), figure.end()


def day_of(word: str, since: date, until: date) -> date | None:
    """The first such weekday of a span."""
    number = weekdays().get(fold(word))
    spread = (since + timedelta(days=ahead) for ahead in range((until - since).days + 1))
    return next((day for day in spread if day.weekday() == number), None)


@lru_cache(maxsize=1)
def weekdays() -> dict[str, int]:
    """Names of weekdays in all our languages, folded; Monday is 0."""
    found: dict[str, int] = {}
    for language in languages():
        for name, entry in names(language):
            if entry.letter == "W":
                found.setdefault(fold(name), entry.value)
        small: dict[str, Any] = words(language).get("dates", {})
        for number, written in small.get("weekdays", {}).items():
            found.update({fold(name): int(number) for name in written})
    return {name: number for name, number in found.items() if len(name) > 1}
