"""The row of turns without a table, and processes that share it."""

from collections.abc import Callable

from handlers.limits import Limits
from programme.office import Unavailable
from programme.pace import HASTE, Turns
from tests.seconds import Seconds

RATE = 30
Together = Callable[[Seconds, "Pot"], Limits]


class Pot:
    """The table's row, without a table: whoever asks gets the next turns, a little later."""

    def __init__(self, seconds: Seconds, *, way: float = 0.003) -> None:
        self.seconds = seconds
        self.way = way
        self.given: list[float] = []
        self.broken = False

    async def give(
        self,
        *,
        many: int,
        rate: int,
        window: float,
        unused: int,
        ahead: float | None,
        monotonic: Callable[[], float],
    ) -> Turns:
        """As ``programme.pace.give`` does it."""
        if self.broken:
            raise Unavailable
        here = monotonic()
        given = [at for at in self.given if at > here - window][unused:]
        for _ in range(many):
            full = given[-rate] + window if len(given) >= rate else here
            given.append(max(here, full, given[-1] + window / rate / HASTE if given else here))
        turns = tuple(given[-many:])
        if ahead is not None and turns[0] - here > ahead:
            turns = ()
        else:
            self.given = given
        await self.seconds.sleep(self.way)
        return Turns(turns, given[-many] - (ahead or 0.0))


def from_the_pot(seconds: Seconds, pot: Pot) -> Limits:
    """A process that shares its turns."""
    return Limits(RATE, seconds, seconds.sleep, give=pot.give)
