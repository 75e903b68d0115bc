"""Turns of this process, where several share what Telegram takes in a second."""

from collections import deque
from collections.abc import Awaitable, Callable
from typing import Protocol

from handlers.limits.lanes import Lane
from handlers.limits.windows import PARTS
from programme.office import Unavailable
from programme.pace import GRACE, Turns

# Turns of several processes lie so far apart that each may be on its way a little longer than the
# one a second before it, of whoever that is.
WINDOW = 1.03
# Reminders take no turn that begins later, so that answers of all processes, which ask before
# they have used their last turn, go first. It is enough for the way to the database.
AHEAD = 0.02
SOON = 0.001
TRIES = 3


class Give(Protocol):
    """Gives the next turns that no process has; ``programme.pace.give`` behind the door."""

    def __call__(
        self, *, many: int, each: float, ahead: float | None, monotonic: Callable[[], float]
    ) -> Awaitable[Turns]:
        """So many turns."""


class Shared:
    """A few turns at a time, each at its own moment, so that all processes keep one pace.

    While the database is away nobody can be asked, and each process keeps to a part of the pace:
    what leaves then are a few apologies.
    """

    def __init__(self, rate: int, monotonic: Callable[[], float], give: Give) -> None:
        self.monotonic = monotonic
        self.each = WINDOW / rate
        self.most = -(-rate // PARTS)
        self._give = give
        self._turns: deque[float] = deque()
        self._end = 0.0

    async def wait(self, lane: Lane, many: int) -> float:
        """Seconds until the next turn, or until there may be one.

        :param many: how many are waited for.
        """
        self._let_go()
        tries = 0
        while not self._turns:
            if (wait := self._too_early(lane)) > 0:
                return wait
            turns = await self._ask(lane, min(many, self.most))
            if not turns.many:
                return max(turns.at - self.monotonic(), SOON)
            # Whoever is always late would never have one.
            at = turns.at if (tries := tries + 1) < TRIES else max(turns.at, self.monotonic())
            self._turns.extend(at + place * self.each for place in range(turns.many))
            self._end = at + turns.many * self.each
            self._let_go()
        return max(self._turns[0] - self.monotonic(), 0.0)

    def take(self) -> None:
        """The next turn is given."""
        self._turns.popleft()

    def _too_early(self, lane: Lane) -> float:
        """Seconds for which whoever can wait would be told to: until our last turns are over."""
        return 0.0 if lane is Lane.ANSWERS else self._end - AHEAD - self.monotonic()

    async def _ask(self, lane: Lane, many: int) -> Turns:
        ahead = None if lane is Lane.ANSWERS else AHEAD
        try:
            return await self._give(
                many=many, each=self.each, ahead=ahead, monotonic=self.monotonic
            )
        except Unavailable:
            return Turns(1, self.monotonic() + self.each * PARTS)

    def _let_go(self) -> None:
        """What was given and not used in its moment is nobody's."""
        now = self.monotonic()
        while self._turns and self._turns[0] + GRACE < now:
            self._turns.popleft()
