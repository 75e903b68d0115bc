"""A leg of what was understood of its place and its days, and the title that is left."""

from collections.abc import Sequence
from typing import Final, TypeVar

from reading.dates import DaysRead
from reading.places import PlaceRead
from reading.proposals import LegRead

T = TypeVar("T")

EDGES: Final = " \t,.:–—-，。、：،"


def leg_of(place: PlaceRead, days: DaysRead, source: str) -> LegRead:
    """A leg of what was understood; of more choices than one it takes none."""
    return LegRead(
        only(place.choices),
        only(days.choices),
        source.strip(EDGES + "()[]（）"),
        (*place.doubts, *days.doubts),
        days.zone,
    )


def only(choices: Sequence[T]) -> T | None:
    """The only choice."""
    return choices[0] if len(choices) == 1 else None


def tidy(text: str) -> str:
    """What is left, without separators at its ends and without a bracket that nothing closes."""
    rest = text.strip(EDGES + ";")
    while rest.endswith(("(", "[", "（")) or (
        rest.count(")") > rest.count("(") and rest.endswith(")")
    ):
        rest = rest[:-1].rstrip(EDGES + ";")
    return rest
