"""What ``convoke import`` takes in and gives out: octets as text, a proposal as JSON."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bot.refusing import Refused
from programme.values import COARSENESS, Days
from reading.agendas import PointRead
from reading.doubts import Doubt
from reading.proposals import LegRead, Proposal

# More than any programme has, and no more than can be read in half a minute.
MOST_OCTETS = 20_000_000


def octets(path: str) -> bytes:
    """The octets of a file, or of what comes in by "-".

    :raises Refused: there are too many.
    """
    if path == "-":
        data = sys.stdin.buffer.read(MOST_OCTETS + 1)
    else:
        with Path(path).open("rb") as file:
            data = file.read(MOST_OCTETS + 1)
    if len(data) > MOST_OCTETS:
        raise Refused(f"{path} is larger than {MOST_OCTETS // 1_000_000} MB.")
    return data


def element(read: Proposal, worded: Callable[[Doubt], str]) -> dict[str, Any]:
    """One element of the array that ``--json`` prints."""
    every = [*read.doubts, *(doubt for leg in read.legs for doubt in leg.doubts)]
    points = [point_of(one) for one in read.points]
    return {
        "source": read.source,
        "projects": list(read.written) or [*read.projects, *([read.body] if read.body else [])],
        "kind": read.kind,
        "title": read.title,
        "legs": [leg_of(leg) for leg in read.legs],
        "precision": coarsest([leg.days for leg in read.legs]),
        "doubts": list(dict.fromkeys(map(worded, every))),
        **({"agenda": points} if points else {}),
    }


def point_of(point: PointRead) -> dict[str, Any]:
    """A point of an agenda, without what it does not say."""
    clocks = {"start_time": point.start_time, "end_time": point.end_time}
    told: dict[str, Any] = {"title": point.title, "kind": point.kind, "speakers": point.speakers}
    told |= {name: f"{clock:%H:%M}" for name, clock in clocks.items() if clock}
    return {name: value for name, value in told.items() if value}


def leg_of(leg: LegRead) -> dict[str, Any]:
    """A leg; days that were not understood are to be confirmed."""
    place, days = leg.place, leg.days
    told: dict[str, Any] = {
        "city": place.city if place else None,
        "territory": place.territory if place else None,
        "start": str(days.start) if days and days.start else None,
        "end": str(days.end) if days and days.end else None,
        "precision": days.precision if days else "tbc",
    }
    for name in ("start_time", "end_time"):
        clock = getattr(days, name) if days else None
        if clock:
            told[name] = f"{clock:%H:%M}"
    if leg.zone:
        told["zone"] = leg.zone
    return told


def coarsest(spans: list[Days | None]) -> str:
    """The precision of the whole: that of its vaguest leg."""
    found = [days.precision for days in spans if days]
    if not found or len(found) < len(spans):
        return "tbc"
    return max(found, key=COARSENESS.index)
