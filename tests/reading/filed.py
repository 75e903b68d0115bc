"""A file, read: each of its activities in one line."""

from reading.apart import Asked
from reading.apart.reading import read

WORKSHOP = "Workshop on reporting | GE 2016-07-18/2016-07-19"


def told(asked: Asked, octets: bytes) -> list[str]:
    """Each activity in one line: title, places, days."""
    found = read(asked, octets)
    assert found.refusal is None, found.refusal
    return [
        f"{one.title} | "
        + "; ".join(
            f"{leg.place.territory if leg.place else '--'} "
            f"{leg.days.start if leg.days else '?'}/{leg.days.end if leg.days else '?'}"
            for leg in one.legs
        )
        for one in found.proposals
    ]
