"""Fields whose names stand in lines of their own, or that blank lines part, put together again."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from reading.layouts.ends import Ends
from reading.layouts.headers import LONGEST, role_of
from reading.layouts.sentences import is_running
from reading.wordlists import every

DATED: Final = frozenset(("days", "start"))
PLACED: Final = frozenset(("place", "city", "territory"))
ROLES: Final = DATED | PLACED | {"title", "end", "time"}
SIGNS: Final = " \t-–•*·_#:：|>"
MARK: Final = re.compile(r"^[\s•*·>-]*(?=\S)")
# A value stands so many lines below its name, and the next name so many below that.
REACH: Final = 3
LONGEST_VALUE: Final = 160
MOST_WORDS: Final = 20


@dataclass
class Fields:
    """Fields that belong together: where their lines begin and end, and each with its role."""

    start: int
    end: int
    named: dict[str, str] = field(default_factory=dict)


def together(text: str, ends: Ends) -> str:
    """The text with such fields as "Name: value" in lines that follow on each other."""
    lines = text.split("\n")
    at = [number for number, line in enumerate(lines) if name_of(line)]
    if not any(role_of(name_of(lines[number])) in DATED for number in at):
        return text
    groups = [one for one in gathered(lines, at, ends) if DATED & one.named.keys()]
    return "\n".join(rewritten(lines, groups)) if groups else text


def name_of(line: str) -> str:
    """The name of a field, where a line begins with one or is nothing else; else empty."""
    head = line.partition(":")[0] if ":" in line else line
    name = head.strip(SIGNS) if len(head) <= LONGEST else ""
    return name if name.lower() in names() else ""


def gathered(lines: Sequence[str], at: Sequence[int], ends: Ends) -> Iterator[Fields]:
    """The fields of each group; one that comes again begins the next."""
    held: Fields | None = None
    for number in at:
        name = name_of(lines[number])
        role, said = role_of(name), lines[number].partition(":")[2].strip(" \t*")
        value = number if said else below(lines, number)
        # Fields right below each other are put together already.
        if value is None or (said and not is_alone(lines, number)):
            continue
        said = said or MARK.sub("", lines[value]).strip()
        if not fits(said, role, ends):
            continue
        if held and (role in held.named or number - held.end > REACH):
            yield held
            held = None
        held = held or Fields(number, value)
        held.named[role] = f"{name}: {said}"
        held.end = value
    if held:
        yield held


def is_alone(lines: Sequence[str], at: int) -> bool:
    """Whether blank lines stand around a line."""
    return not any(line.strip() for line in (*lines[max(0, at - 1) : at], *lines[at + 1 : at + 2]))


def below(lines: Sequence[str], at: int) -> int | None:
    """The number of the next line with anything on it; None where it is the name of a field."""
    for number in range(at + 1, min(len(lines), at + 1 + REACH)):
        if lines[number].strip():
            return None if name_of(lines[number]) else number
    return None


def fits(value: str, role: str, ends: Ends) -> bool:
    """Whether a text is what a field of that role holds."""
    if not value or len(value) > LONGEST_VALUE:
        return False
    if role in DATED or role == "end":
        return ends.states(value) or ends.is_day(value)
    return len(value.split()) <= MOST_WORDS and not is_running(value)


def rewritten(lines: Sequence[str], groups: Sequence[Fields]) -> Iterator[str]:
    """All lines, with the fields of each group side by side, and a title right above them."""
    since = 0
    for group in groups:
        above = list(lines[since : group.start])
        titled = "title" not in group.named and bool(above and above[-1].strip())
        yield from above[:-1] if titled else above
        yield ""
        yield from above[-1:] if titled else ()
        yield from group.named.values()
        yield ""
        since = group.end + 1
    yield from lines[since:]


@lru_cache(maxsize=1)
def names() -> frozenset[str]:
    """The names of fields, in small letters; a letter has its day and its subject, too."""
    letters = {*every("mails", "subject"), "subject", "re"}
    found = {name.lower() for role in ROLES for name in every("fields", role)}
    return frozenset(found - {name.lower() for name in letters})
