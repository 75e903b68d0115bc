"""When the product dies: drawn before the run."""

import random
from dataclasses import dataclass


@dataclass(frozen=True)
class Moment:
    """When a life ends, in seconds after it began to serve; drawn before the run.

    ``away``: the clock goes on while nobody serves, so that what falls due meets a new life.
    """

    seconds: float
    away: bool


def moments(number: int, seed: int) -> list[Moment]:
    """So many, most of them early, where each life has most to do."""
    drawn = random.Random(seed)
    return [
        Moment(drawn.choice((0.4, 1.6)) * drawn.random(), drawn.random() < 0.5)
        for _ in range(number)
    ]
