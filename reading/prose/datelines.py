"""Where and when a piece of news was written, before its text: "VIENNA, 1 October (AFP) – …".

Its day is that of an activity only where the text has no other.
"""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from programme.values import Days, Precision
from reading.dates import Found
from reading.folding import fold
from reading.kinds import begins_so
from reading.layouts.sentences import has_verb, sentences
from reading.lines.reader import Reader
from reading.prose.tense import year_before
from reading.wordlists import every

REACH: Final = 120
EXACT: Final = frozenset({Precision.DAY, Precision.TIME})
BRACKETED: Final = re.compile(r"^\s*\[(?P<head>[^\[\]\n]{6,60})\]\s*(?=[^\W\d_])")
DASHED: Final = re.compile(
    r"^\s*(?P<head>[^.!?;:\[\]\n]{4,100}?)\s*(?<![\d\w])(?:--|[-–—])\s*(?=[^\W_a-z]|[\"“«])"
    r"|^\s*(?P<close>[^.!?;:\[\]\n]{4,100}?[)\w])\s?(?:--|[-–—])\s+(?=[^\W_a-z]|[\"“«])"
)
# A line that is but a day, and the text below it.
POSTED: Final = re.compile(r"\s+(?=[^\W\d_])")
AGENCY: Final = re.compile(r"\([^()\d]{2,60}\)")
NAMES: Final = re.compile(
    r"[\W_]*(?:[^\W\d_a-zà-ÿа-яёіїєґђ-џ][^\W\d_]*[\W_]*){0,8}(?:\([^()\d]{2,60}\)\W*)?"
)
FIRST: Final = 2


class Dateline(NamedTuple):
    """What follows it, and its day; the text as it was, and no day, where there is none."""

    text: str
    day: Days | None = None


def undated(text: str, reader: Reader, above: str = "") -> Dateline:
    """A text without its dateline; ``above`` is the heading that it stands under."""
    if not text or not may_begin(text[:REACH]):
        return Dateline(text)
    found = next(iter(reader.days(text[:REACH])), None)
    day = single(found, reader) if found else None
    if found is None or day is None:
        return Dateline(text)
    for pattern in (BRACKETED, DASHED):
        match = pattern.match(text)
        if match and found.end <= match.end() and named_so(match.group(), found):
            rest = text[match.end() :]
            agency = pattern is BRACKETED or AGENCY.search(match.group())
            plain = has_verb(sentences(rest)[0])
            return (
                Dateline(rest, day) if plain and (agency or dated(rest, reader)) else Dateline(text)
            )
    label = fold(text[: found.start])
    posted = POSTED.match(text, found.end) if not label or label in labels() else None
    rest = text[posted.end() :] if posted else ""
    # Other scripts have small letters of their own, or none that are large.
    if (
        rest[:1].isupper()
        and has_verb(sentences(rest)[0])
        and (dated(rest, reader) or not begins_so(above))
    ):
        return Dateline(rest, day)
    return Dateline(text)


@lru_cache(maxsize=1)
def labels() -> frozenset[str]:
    """Words before the day on which something was put up: "Published on"."""
    return frozenset(map(fold, every("prose", "put_up")))


def may_begin(head: str) -> bool:
    """A cheap first look: a figure, and a bracket, a dash, or the figure at the beginning."""
    if not figure().search(head):
        return False
    if fold(head).startswith(tuple(labels())):
        return True
    return head[:1].isdigit() or head[:1] == "[" or any(sign in head for sign in ("-", "–", "—"))


def single(found: Found, reader: Reader) -> Days | None:
    """The one day of a date, which is past; a day without a year is the last such one."""
    found = year_before(found, reader.today) or found
    days = found.read.choices[0] if len(found.read.choices) == 1 else None
    if days is None or days.start is None or days.precision not in EXACT or days.start != days.end:
        return None
    return days if days.start <= reader.today else None


def named_so(head: str, found: Found) -> bool:
    """Whether nothing but names of places and an agency stands around a day."""
    return NAMES.fullmatch(f"{head[: found.start]} {head[found.end :]}") is not None


def dated(text: str, reader: Reader) -> bool:
    """Whether one of the first sentences of a text has a day of its own."""
    first = " ".join(sentences(text)[:FIRST])
    return any(
        days.precision in EXACT for each in reader.days(first) for days in each.read.choices[:1]
    )


@lru_cache(maxsize=1)
def figure() -> re.Pattern[str]:
    """A figure."""
    return re.compile(r"\d")
