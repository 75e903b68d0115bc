"""What no file may bring in, whatever its form: days that end before they begin, formulas."""

from collections.abc import Iterable
from dataclasses import replace

from reading.doubts import about
from reading.proposals import LegRead, Proposal

FORMULA = "="


def sound(found: Iterable[Proposal]) -> list[Proposal]:
    """The same proposals, with such days left open and doubts that say so."""
    return [checked(one) for one in found]


def checked(read: Proposal) -> Proposal:
    """One of them."""
    doubt = (about("formula", read.title),) if read.title.startswith(FORMULA) else ()
    return replace(read, legs=tuple(map(in_order, read.legs)), doubts=(*read.doubts, *doubt))


def in_order(leg: LegRead) -> LegRead:
    """A leg whose days, if it has any, begin before they end."""
    days = leg.days
    if days is None or days.start is None or days.end is None or days.start <= days.end:
        return leg
    doubt = about("end_before_start", f"{days.start} – {days.end}")
    return replace(leg, days=None, doubts=(*leg.doubts, doubt))
