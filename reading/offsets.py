"""How long before, and at what hour: "3 days before at 08:00", "за 2 часа", "22:00-07:00"."""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import time, timedelta
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

UNITS = {
    "week": timedelta(weeks=1),
    "day": timedelta(days=1),
    "hour": timedelta(hours=1),
    "minute": timedelta(minutes=1),
}
LONGEST = timedelta(days=60)
HOUR = r"(\d{1,2})\s*(?:[:.h]\s*(\d{2})?)?\s*(am|pm)?"
# A word ends here; ideographs follow each other without a space.
END = r"(?![^\W\d_\u3400-\u9fff])"
_HOUR = re.compile(rf"^\s*{HOUR}\s*$", re.IGNORECASE)


@dataclass(frozen=True)
class Offset:
    """Whole days before at an hour, or a span before the start."""

    days: int = 0
    at: time | None = None
    before: timedelta | None = None


def read_offset(text: str) -> Offset | None:
    """How long before somebody wishes to be reminded, in any language; None: not understood.

    At most sixty days; a span shorter than a day has no hour of its own.
    """
    found = _span().match(_plain(text))
    if found is None:
        return None
    unit, count = _counted(found)
    if not count or unit * count > LONGEST:
        return None
    if unit < timedelta(days=1):
        return Offset(before=unit * count)
    said = _at().search(found["rest"])
    at = _time(*said.groups()) if said else time(9)
    return Offset(days=(unit * count).days, at=at) if at else None


def read_hours(text: str) -> tuple[time, time] | None:
    """From one hour to another, such as quiet ones; None: not understood."""
    found = _hours().match(_plain(text))
    if found is None:
        return None
    first, last = _time(*found.groups()[:3]), _time(*found.groups()[3:])
    return (first, last) if first and last and first != last else None


def read_hour(text: str) -> time | None:
    """One hour; None: not understood."""
    found = _HOUR.match(text)
    return _time(*found.groups()) if found else None


def is_never(text: str) -> bool:
    """Whether somebody says that there are to be none."""
    return _plain(text) in map(_plain, _words()["small"]["never"])


def _counted(found: re.Match[str]) -> tuple[timedelta, int]:
    dual, unit = found["dual"], found["unit"]
    if dual:
        return UNITS[_known("dual")[dual]], 2
    count = found["count"]
    number = int(count) if count and count.isdigit() else int(_known("numbers").get(count, "1"))
    return UNITS[_known("units")[unit]], number


@cache
def _span() -> re.Pattern[str]:
    before = _either(_words()["small"]["before"])
    count = rf"(?P<count>\d{{1,3}}|{_either(_known('numbers'))}{END})"
    unit = rf"(?P<unit>{_either(_known('units'))}){END}"
    dual = rf"(?P<dual>{_either(_known('dual'))}){END}"
    alone = rf"(?:{before})\s*"
    return re.compile(rf"^(?:{alone})?(?:{dual}|{count}\s*{unit})(?P<rest>.*)$", re.DOTALL)


@cache
def _at() -> re.Pattern[str]:
    words = _either(_words()["small"]["at"])
    return re.compile(rf"(?:(?<!\w)(?:{words})|,|(?=\d{{1,2}}:))\s*{HOUR}$")


@cache
def _hours() -> re.Pattern[str]:
    small = _words()["small"]
    to, behind = _either(small["to"]), _either(small["behind"])
    return re.compile(rf"^\D*?{HOUR}\s*(?:{to})\s*\D*?{HOUR}\s*(?:{behind})?$")


@cache
def _known(kind: str) -> Mapping[str, str]:
    """What each folded word stands for."""
    table: Mapping[str, list[str]] = _words()[kind]
    return MappingProxyType({_plain(word): key for key, some in table.items() for word in some})


@cache
def _words() -> Mapping[str, Any]:
    path = Path(__file__).with_suffix(".toml")
    return MappingProxyType(tomllib.loads(path.read_text(encoding="utf-8")))


def _either(words: Iterable[str]) -> str:
    folded = {_plain(word) for word in words}
    return "|".join(re.escape(word) for word in sorted(folded, key=len, reverse=True))


def _plain(text: str) -> str:
    """Text without case, accents, vowel signs and marks of direction, its spaces even."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    kept = (sign for sign in apart if unicodedata.category(sign) not in {"Mn", "Cf"})
    return " ".join("".join(kept).split())


def _time(hour: str, minute: str | None, half: str | None) -> time | None:
    number = int(hour) % 12 + (12 if half == "pm" else 0) if half else int(hour)
    minutes = int(minute or 0)
    return time(number, minutes) if number < 24 and minutes < 60 else None
