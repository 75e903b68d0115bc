"""The blows of a storm: how many of each signal, drawn into an order of chance."""

import random
import signal
from dataclasses import dataclass


@dataclass(frozen=True)
class Blows:
    """How many of each kind; ``pause`` seconds between one and the next, at most twice that.

    :param often: in which share of them the one that sends is struck, where there are others.
    """

    kills: int = 0
    stops: int = 0
    ends: int = 0
    pause: float = 1.0
    often: float = 0.5

    def drawn(self, seed: int) -> list[signal.Signals]:
        """All of them in an order of chance."""
        every = [
            *[signal.SIGKILL] * self.kills,
            *[signal.SIGSTOP] * self.stops,
            *[signal.SIGTERM] * self.ends,
        ]
        random.Random(seed).shuffle(every)
        return every


NONE = Blows()
