"""How often something is to be, in words: "every two months, third Thursday, four times"."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from reading.dates import read_days
from reading.recurrences.patterns import bound, count, figure, rhythm, weekday
from reading.recurrences.rhythms import RecurrenceRead

__all__ = ["RecurrenceRead", "read_recurrence"]

LEFT_OVER: Final = re.compile(r"\s*([,;:–—-])(?:\s*[,;:–—-])+\s*|[^\S\n]{2,}")
PLAIN: Final = ("ordinal", "weekday")
BESIDE_A_CODE: Final = re.compile(r",\s*(?=#)")


def read_recurrence(text: str, *, today: date, language: str) -> RecurrenceRead:
    """Take the rhythm out of a text; what is not of it stays in ``rest``."""
    found: dict[str, int] = {}
    rest = text
    for pattern in (count(), weekday(language), rhythm()):
        match = pattern.search(rest)
        if match:
            found |= {name: figure(name, said, language) for name, said in _groups(match)}
            rest = f"{rest[: match.start()]},{rest[match.end() :]}"
    bounds: dict[str, date] = {}
    for name in ("start", "until"):
        match = bound(name).search(rest)
        read = read_days(match["piece"], today=today, language=language) if match else None
        if match and read and len(read.choices) == 1:
            days = read.choices[0]
            day = days.end if name == "until" else days.start
            bounds |= {name: day} if day else {}
            rest = f"{rest[: match.start()]},{rest[match.end() :]}"
    return RecurrenceRead(**_settled(found), **bounds, rest=_tidy(rest))  # type: ignore[arg-type]


def _groups(match: re.Match[str]) -> Iterator[tuple[str, str]]:
    return ((name, said) for name, said in match.groupdict().items() if said)


def _settled(found: dict[str, int]) -> dict[str, int]:
    """The unit: "every third Thursday" is of each month, "every Thursday" of each week."""
    kept: dict[str, int] = {name: found[name] for name in PLAIN if name in found}
    times = found.get("count", found.get("crossed"))
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
    bare = (BESIDE_A_CODE.sub(" ", line).strip(" ,;:–—-") for line in lines)
    return "\n".join(line for line in bare if line)
