"""Hosts and teams among the lines of a mission: given once, or one line for each leg."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from reading.doubts import Doubt, about
from reading.names import read_lines
from reading.proposals import LegRead
from reading.wordlists import every

FIELDS: Final = ("host", "team")
# Behind their label on one line, hosts are parted as legs are; teams never, they are one text.
PARTED: Final = re.compile(r"\s*[;；؛]\s*")


@dataclass(frozen=True)
class StaffRead:
    """What a text says of hosts and teams, in its order, and the text without it."""

    rest: str
    host: tuple[str, ...] = ()
    team: tuple[str, ...] = ()

    def over(self, legs: Sequence[LegRead]) -> tuple[LegRead, ...]:
        """The legs with their hosts and teams; what is neither one nor one for each is a doubt."""
        found = tuple(legs)
        for name in FIELDS:
            found = tuple(_given(found, name, getattr(self, name)))
        return found


def read_staff(text: str) -> StaffRead:
    """Take hosts and teams out of a text: "Team: A, B", or "Hosts:" with its lines below it.

    The lines below a label end with an empty line or the next label.
    """
    rest: list[str] = []
    found: dict[str, list[str]] = {name: [] for name in FIELDS}
    open_to: str | None = None
    for line in text.replace("\r", "\n").split("\n"):
        label = labels().match(line)
        if label:
            open_to = str(label.lastgroup)
            given = label.string[label.end() :].strip()
            found[open_to] += PARTED.split(given) if given and open_to == "host" else [given]
        elif open_to and line.strip():
            found[open_to] += read_lines(line)
        else:
            open_to = None
            rest.append(line)
    kept = {name: tuple(filter(None, lines)) for name, lines in found.items()}
    return StaffRead("\n".join(rest), **kept)


def _given(legs: Sequence[LegRead], name: str, lines: Sequence[str]) -> Iterator[LegRead]:
    each = list(lines) * len(legs) if len(lines) == 1 else list(lines)
    if each and len(each) != len(legs):
        first, *others = legs or [LegRead(None, None, "")]
        yield replace(first, doubts=(*first.doubts, *(_unplaced(each))))
        yield from others
        return
    for number, leg in enumerate(legs):
        if each and name == "host":
            yield replace(leg, host=each[number])
        else:
            yield replace(leg, team=each[number]) if each else leg


def _unplaced(lines: Sequence[str]) -> tuple[Doubt, ...]:
    return (about("lines_and_legs", "; ".join(lines)),)


def _longest_first(name: str) -> list[str]:
    return sorted(set(every("staff", name)), key=len, reverse=True)


@lru_cache(maxsize=1)
def labels() -> re.Pattern[str]:
    """ "Team:", "Hosts:" and their like at the beginning of a line, in all languages."""
    each = (f"(?P<{name}>{'|'.join(map(re.escape, _longest_first(name)))})" for name in FIELDS)
    return re.compile(rf"\s*(?:[-–—•*]\s*)?(?:{'|'.join(each)})\s*[:：]\s*", re.IGNORECASE)
