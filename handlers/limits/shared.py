"""Turns of this process, where several share what Telegram takes in a second."""

from collections import deque
from collections.abc import Awaitable, Callable
from typing import Protocol

from handlers.limits.lanes import Lane
from handlers.limits.windows import PARTS
from programme.office import Unavailable
from programme.pace import Turns

# As many turns as Telegram takes in a second lie in a little more, so that each may be on its way
# a little longer than the one a second behind it, of whoever that is.
WINDOW = 1.03
# A turn may begin so much later than it should, and no more: what is late comes near those behind.
GRACE = 0.03
# Telegram's second. What was let go before it counts with nobody.
SECOND = 1.0
# Reminders take no turn that begins later, so that answers of all processes, which ask before
# they have used their last turn, go first. No turn follows another so quickly.
AHEAD = 0.015
SOON = 0.001
TRIES = 3


class Give(Protocol):
    """Gives the next turns that no process has; ``programme.pace.give`` behind the door."""

    def __call__(
        self,
        *,
        many: int,
        rate: int,
        window: float,
        unused: int,
        ahead: float | None,
        monotonic: Callable[[], float],
    ) -> Awaitable[Turns]:
        """So many turns."""


class Shared:
    """A few turns at a time, each at its own moment, so that all processes keep one pace.

    What a process was too late for it hands back: whoever is held up makes up for it. While the
    database is away nobody can be asked, and each process keeps to a part of the pace: what leaves
    then are a few apologies.
    """

    def __init__(self, rate: int, monotonic: Callable[[], float], give: Give) -> None:
        self.rate = rate
        self.monotonic = monotonic
        self.most = -(-rate // PARTS)
        self._give = give
        self._turns: deque[float] = deque()
        self._unused: list[float] = []

    async def wait(self, lane: Lane, many: int) -> float:
        """Seconds until the next turn, or until there may be one.

        :param many: how many are waited for.
        """
        self._let_go()
        tries = 0
        while not self._turns:
            turns = await self._ask(lane, min(many, self.most))
            if not turns.at:
                return max(turns.again - self.monotonic(), SOON)
            # Whoever is always late would never have one.
            late = self.monotonic() - turns.at[0] if (tries := tries + 1) == TRIES else 0.0
            self._turns.extend(at + max(late, 0.0) for at in turns.at)
            self._let_go()
        return max(self._turns[0] - self.monotonic(), 0.0)

    def take(self) -> None:
        """The next turn is given."""
        self._turns.popleft()

    async def _ask(self, lane: Lane, many: int) -> Turns:
        now = self.monotonic()
        self._unused = [at for at in self._unused if at > now - SECOND]
        try:
            turns = await self._give(
                many=many,
                rate=self.rate,
                window=WINDOW,
                unused=len(self._unused),
                ahead=None if lane is Lane.ANSWERS else AHEAD,
                monotonic=self.monotonic,
            )
        except Unavailable:
            return Turns((now + WINDOW / self.rate * PARTS,))
        if turns.at:
            self._unused.clear()
        return turns

    def _let_go(self) -> None:
        """What was given and not used in its moment is nobody's."""
        now = self.monotonic()
        while self._turns and self._turns[0] + GRACE < now:
            self._unused.append(self._turns.popleft())
