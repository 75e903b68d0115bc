"""How often something is to be, in words: "every two months, third Thursday, four times"."""

import re
from collections.abc import Callable
from datetime import date
from typing import Final

from reading.dates import read_days
from reading.recurrences.meanings import figures
from reading.recurrences.patterns import bound, count, rhythm, spoken, weekday
from reading.recurrences.rhythms import RecurrenceRead

__all__ = ["RecurrenceRead", "read_recurrence"]

SIGNS: Final = ",;:،؛，；、–—-"
LONGEST: Final = 600
LEFT_OVER: Final = re.compile(rf"\s*([{SIGNS}])(?:\s*[{SIGNS}])+\s*|[^\S\n]{{2,}}")
PLAIN: Final = ("ordinal", "weekday")
BESIDE_A_CODE: Final = re.compile(r",\s*(?=#)")


def read_recurrence(text: str, *, today: date, language: str) -> RecurrenceRead:
    """Take the rhythm out of a text; what is not of it stays in ``rest``.

    It is looked for at the beginning, where one line tells of an activity.
    """
    found: dict[str, int] = {}
    rest, behind = text[:LONGEST], text[LONGEST:]
    for pattern in (count, weekday, rhythm):
        told, match = _first(pattern, rest, language)
        if match:
            found |= figures(match, told)
            rest = _without(rest, match)
    bounds: dict[str, date] = {}
    for name in ("start", "until"):
        for one in spoken(language):
            match = bound(name, one).search(rest)
            day = _day(name, match["piece"], today, language) if match else None
            if match and day:
                bounds[name] = day
                rest = _without(rest, match)
                break
    return RecurrenceRead(**_settled(found), **bounds, rest=_tidy(rest + behind))  # type: ignore[arg-type]


def _first(
    pattern: Callable[[str], re.Pattern[str]], text: str, language: str
) -> tuple[str, re.Match[str] | None]:
    """The first of the languages in which a text fits."""
    for one in spoken(language):
        for match in pattern(one).finditer(text):
            if pattern is not weekday or not _is_unit(match, rhythm(one).search(text)):
                return one, match
    return language, None


def _is_unit(match: re.Match[str], of: re.Match[str] | None) -> bool:
    """Whether the name of a weekday is that of a unit: luni is Monday and months."""
    start, end = match.span("weekday")
    return of is not None and of.start() <= start and end <= of.end()


def _day(name: str, piece: str, today: date, language: str) -> date | None:
    read = read_days(piece, today=today, language=language)
    days = read.choices[0] if len(read.choices) == 1 else None
    return (days.end if name == "until" else days.start) if days else None


def _without(text: str, match: re.Match[str]) -> str:
    return f"{text[: match.start()]},{text[match.end() :]}"


def _settled(found: dict[str, int]) -> dict[str, int]:
    """The unit: "every third Thursday" is of each month, "every Thursday" of each week."""
    kept: dict[str, int] = {name: found[name] for name in PLAIN if name in found}
    times = found.get("count")
    kept |= {"count": times} if times is not None else {}
    number = found.get("number", 1)
    if "months" in found or "weeks" in found:
        return kept | {"months" if "months" in found else "weeks": number}
    if "ordinal" in found:
        return kept | {"months": 1}
    return kept | ({"weeks": 1} if "bare" in found and "weekday" in found else {})


def _tidy(text: str) -> str:
    """What is left, without the commas that nothing stands between."""
    lines = (LEFT_OVER.sub(lambda found: f"{found[1] or ''} ", line) for line in text.splitlines())
    bare = (BESIDE_A_CODE.sub(" ", line).strip(f" {SIGNS}") for line in lines)
    return "\n".join(line for line in bare if line)
