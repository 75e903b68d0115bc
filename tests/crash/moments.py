"""When the product dies: drawn before the run, on the script's own events."""

import random
from dataclasses import dataclass

# How many events a life lasts at most: short lives die in their first deeds, long ones get on.
LASTS = {"committed": (20, 150), "accepted": (8, 50)}
# Seconds after the event: at once, or somewhere in what follows from it.
DELAYS = (0.0, 0.004)


@dataclass(frozen=True)
class Moment:
    """A life ends ``delay`` seconds after its ``number``-th commit or accepted message.

    ``away``: the clock goes on while nobody serves, so that what falls due meets a new life.
    """

    kind: str
    number: int
    delay: float
    away: bool


def moments(number: int, seed: int) -> list[Moment]:
    """So many, half of them early, where each life has most to do."""
    drawn = random.Random(seed)
    return [_moment(drawn) for _ in range(number)]


def _moment(drawn: random.Random) -> Moment:
    kind = drawn.choice(sorted(LASTS))
    number = drawn.randint(1, drawn.choice(LASTS[kind]))
    return Moment(kind, number, drawn.choice(DELAYS) * drawn.random(), drawn.random() < 0.5)
