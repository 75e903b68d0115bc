"""Turns that processes share without a database, and what they send with them."""

import asyncio
from collections.abc import Callable

from handlers.limits import Lane, Limits
from programme.office import Unavailable
from programme.pace import GRACE, Turns
from tests.seconds import Seconds

RATE, PROCESSES, MANY = 30, 3, 40
Together = Callable[[Seconds, "Pot"], Limits]


class Pot:
    """The table's row, without a table: whoever asks gets the next turns, a little later."""

    def __init__(self, seconds: Seconds, *, way: float = 0.003) -> None:
        self.seconds = seconds
        self.way = way
        self.until = 0.0
        self.broken = False

    async def give(
        self, *, many: int, each: float, ahead: float | None, monotonic: Callable[[], float]
    ) -> Turns:
        """As ``programme.pace.give`` does it."""
        if self.broken:
            raise Unavailable
        here = monotonic()
        begins = self.until if self.until > here - GRACE else here
        if ahead is not None and begins - here > ahead:
            found = Turns(0, begins - ahead)
        else:
            self.until = begins + many * each
            found = Turns(many, begins)
        await self.seconds.sleep(self.way)
        return found


def from_the_pot(seconds: Seconds, pot: Pot) -> Limits:
    """A process that shares its turns."""
    return Limits(RATE, seconds, seconds.sleep, give=pot.give)


def for_itself(seconds: Seconds, _: Pot) -> Limits:
    """A process that counts its own messages only."""
    return Limits(RATE, seconds, seconds.sleep)


def left_by(
    processes: list[Limits], seconds: Seconds, lanes: list[Lane]
) -> list[tuple[float, int]]:
    """When a message to each of many chats leaves, and from which process."""
    gone: list[tuple[float, int]] = []

    async def leave(number: int, place: int) -> None:
        await processes[number].turn(1000 * number + place + 1, lanes[number])
        gone.append((seconds(), number))
        processes[number].landed(None, seconds())

    async def story() -> None:
        each = [(number, place) for number in range(len(processes)) for place in range(MANY)]
        await asyncio.gather(*(leave(*one) for one in each))

    seconds.run(story())
    return gone
