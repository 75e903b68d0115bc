"""What a reader guessed, or could not decide: a code and the facts that a sentence needs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

LONGEST: Final = 120

CODES: Final = frozenset(
    {
        "year_inferred",
        "weekday_differs",
        "end_before_start",
        "impossible_day",
        "past",
        "two_countries",
        "rough",
        "from_heading",
        "project_inferred",
        "from_prose",
        "differs",
        "place_elsewhere",
        "days_elsewhere",
        "next_day",
        "broken",
        "ambiguous_day",
        "unknown_place",
        "which_territory",
        "zone_of_capital",
        "unknown_project",
        "unread",
        "lines_and_legs",
        "unknown_kind",
        "lost",
        "from_pdf",
        "unknown_reference",
        "reference_twice",
        "closed",
        "other_project",
        "other_kind",
        "other_status",
        "other_details",
        "changed_since",
        "changed_by_both",
        "quoted",
        "quoted_otherwise",
    }
)


@dataclass(frozen=True)
class Doubt:
    """One thing to show or to ask; `publishing` words it.

    Days in ``facts`` are ISO 8601, territories ISO 3166 codes, and ``text`` is the piece as it was
    written, so that reading it again gives the choices to ask with.
    """

    code: str
    facts: Mapping[str, str] = field(default_factory=dict)

    def __hash__(self) -> int:
        """Doubts with the same code and facts are one doubt."""
        return hash((self.code, tuple(sorted(self.facts.items()))))


def year_inferred(year: int, heading: str = "") -> Doubt:
    """The text gives no year; this one was taken, maybe from a heading."""
    source = {"text": excerpt(heading)} if heading else {}
    return Doubt("year_inferred", {"year": str(year), **source})


def weekday_differs(weekday: str, day: date) -> Doubt:
    """The weekday that was written is not that of its date."""
    return Doubt("weekday_differs", {"weekday": weekday, "day": day.isoformat()})


def past(day: date) -> Doubt:
    """All of it lies before today: a record, or a slip."""
    return Doubt("past", {"day": day.isoformat()})


def zone_of_capital(territory: str, zone: str) -> Doubt:
    """No city is known, so the clock of the capital stands in."""
    return Doubt("zone_of_capital", {"territory": territory, "zone": zone})


def unknown_project(text: str, nearest: str) -> Doubt:
    """A code that nobody knows; ``nearest`` is the code most like it, or empty."""
    return Doubt("unknown_project", {"text": excerpt(text), "nearest": nearest})


def about(code: str, text: str) -> Doubt:
    """A doubt whose only fact is the piece of text it came from."""
    return Doubt(code, {"text": excerpt(text)})


def excerpt(text: str) -> str:
    """The text on one line, cut to what fits into a sentence."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"
