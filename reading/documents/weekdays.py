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
FIGURE: Final = re.compile(r"\s*\d{1,2}\b")
BEHIND: Final = re.compile(r"\s*(?:[:,–—-]|$)\s*")


def in_week(text: str, days: Days) -> str | None:
    """The text with the dates of the weekdays that it begins with; None where it has none."""
    if not (days.start and days.end) or days.end - days.start >= WEEK:
        return None
    first = WORD.match(text)
    start = day_of(first.group(), days.start, days.end) if first else None
    if first is None or start is None:
        return None
    until, end = start, skipped(text, first.end())
    joint = JOINT.match(text, end)
    other = WORD.match(text, joint.end()) if joint else None
    if other and (last := day_of(other.group(), start, days.end)):
        until, end = last, skipped(text, other.end())
    behind = BEHIND.match(text, end)
    if behind is None or not text[behind.end() :].strip():
        return None
    written = start.isoformat() if until == start else f"{start.isoformat()} – {until.isoformat()}"
    return f"{written}: {text[behind.end() :]}"


def skipped(text: str, at: int) -> int:
    """Where a text goes on behind the figure of a day."""
    figure = FIGURE.match(text, at)
    return figure.end() if figure else at


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
