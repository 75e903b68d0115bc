"""Tables of which a page has lost the columns: a head such as "Date Place Title", and its rows."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Final

from reading.layouts.ends import Ends
from reading.layouts.headers import ROLES, role_of
from reading.layouts.pieces import Piece, Shape
from reading.wordlists import every

FEWEST: Final = 2
LONGEST: Final = 90
MOST_LINES: Final = 400
NAMES: Final = 3
# Days and places have no more words.
MOST_DAYS: Final = 9
MOST_PLACE: Final = 6
DATED: Final = frozenset(("days", "start", "time", "month"))
PLACED: Final = frozenset(("place", "city", "territory"))
NUMBER: Final = re.compile(r"^(?:no|nr|n|s\.?\s?no|#|№)[.°º]?$", re.IGNORECASE)
COUNTED: Final = re.compile(r"^(\d{1,3})[.)]?\s+(?=\S)")
SMALL: Final = 3
EDGES: Final = " \t,.:–—-"


def run_on(plain: Sequence[str], lines: Sequence[str], ends: Ends) -> list[Piece]:
    """The rows below such a head; none where there is no head, or its rows are not to be cut."""
    first = plain[0].partition(" ")[0]
    if len(plain) < FEWEST or not (first.lower() in firsts() or NUMBER.match(first)):
        return []
    roles = roles_of(plain[0])
    if not is_led(roles):
        return []
    kept = list(rows(plain[1:], lines[1:MOST_LINES], ends, numbered=roles[0] == "number"))
    led = [row for row in kept if row.led]
    return [Piece(Shape.HEADING, plain[0], lines[0]), *kept] if len(led) * 2 > len(kept) else []


def roles_of(line: str) -> tuple[str, ...]:
    """What the columns hold that a head names, in its order; empty where it has others."""
    words = line.split()
    if not len(words) >= FEWEST or len(line) > LONGEST:
        return ()
    found: list[str] = []
    at = 0
    while at < len(words):
        role, count = named(words[at:])
        if not role and not (found and len(words[at]) <= SMALL and words[at].islower()):
            return ()
        found += [role] if role and role not in found[-1:] else []
        at += count
    return tuple(found)


def named(words: Sequence[str]) -> tuple[str, int]:
    """The role that the first words name, and how many they are."""
    for count in range(min(NAMES, len(words)), 0, -1):
        if role := role_of(" ".join(words[:count])):
            return role, count
    return ("number" if NUMBER.match(words[0]) else "", 1)


def is_led(roles: Sequence[str]) -> bool:
    """Whether days come first, then the place, then the title."""
    known = [role for role in roles if role != "number"]
    if len(known) <= FEWEST or known[0] not in DATED:
        return False
    return known[1] in PLACED and "title" in known[2:]


def rows(
    plain: Sequence[str], lines: Sequence[str], ends: Ends, *, numbered: bool
) -> Iterator[Piece]:
    """Each row with signs between its cells; what begins with no day goes on with the row above."""
    held: list[str] = []
    source: list[str] = []
    for text, line in zip(plain, lines, strict=False):
        cells = cut(COUNTED.sub("", text) if numbered else text, ends)
        if cells and held:
            yield row(held, source)
        if cells:
            held, source = [cells], [line]
        elif held:
            held.append(text)
            source.append(line)
        else:
            yield Piece(Shape.HEADING, text, line)
    if held:
        yield row(held, source)


def row(parts: Sequence[str], source: Sequence[str]) -> Piece:
    """One row."""
    return Piece(Shape.ROW, " ".join(parts), "\n".join(source), led=True, among=True)


def cut(text: str, ends: Ends) -> str:
    """A row with signs behind its days and its place; empty where it begins with no days."""
    words = text.split()
    days = longest(words, MOST_DAYS, ends.is_day) or months(words, ends)
    rest = words[len(days) :]
    if not days or not rest:
        return text if days else ""
    place = longest(rest[:-1], MOST_PLACE, ends.apart)
    named_place = f"{' '.join(place).strip(EDGES)}: " if place else ""
    return f"{' '.join(days).rstrip(EDGES)}, {named_place}{' '.join(rest[len(place) :])}"


def months(words: Sequence[str], ends: Ends) -> list[str]:
    """The months that a row begins with, without the place behind them."""
    found = longest(words, MOST_DAYS, ends.states)
    for count in range(1, len(found)):
        days, place = " ".join(found[:count]), " ".join(found[count:])
        if ends.states(days) and ends.apart(place) and not ends.states(place):
            return found[:count]
    return found


def longest(words: Sequence[str], most: int, holds: Callable[[str], bool]) -> list[str]:
    """The most of the first words of which something holds; none where it holds of none."""
    counts = range(min(most, len(words)), 0, -1)
    return next((list(words[:n]) for n in counts if holds(" ".join(words[:n]))), [])


@lru_cache(maxsize=1)
def firsts() -> frozenset[str]:
    """The words with which the names of columns begin, in small letters."""
    every_name = (name for role in ROLES for name in every("fields", role))
    return frozenset(name.split()[0].lower() for name in every_name)
