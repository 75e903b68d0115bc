"""Who waits for a turn: the first lane first, and in each the order in which they came."""

import asyncio
import heapq
from collections.abc import Awaitable, Callable
from itertools import count

from handlers.limits.lanes import Lane
from handlers.limits.waiting import in_time


class Queue:
    """Gives turns to whoever is first, when there is one.

    :param wait: seconds until this lane could have a turn, where so many wait.
    :param given: told of each turn before it is used.
    """

    def __init__(
        self,
        wait: Callable[[Lane, int], Awaitable[float]],
        given: Callable[[Lane], None],
        sleep: Callable[[float], Awaitable[None]],
    ) -> None:
        self._wait = wait
        self._given = given
        self._sleep = sleep
        self._waiting: list[tuple[Lane, int, asyncio.Future[None]]] = []
        self._order = count()
        self._news = asyncio.Event()
        self._handing: asyncio.Task[None] | None = None

    def __len__(self) -> int:
        return len(self._waiting)

    def holds(self, lane: Lane) -> bool:
        """Whether somebody of this lane, or before it, waits."""
        return bool(self._waiting) and self._waiting[0][0] <= lane

    async def turn(self, lane: Lane) -> None:
        """Wait for a turn; whoever goes away takes none."""
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._waiting, (lane, next(self._order), turn))
        self.look_again()
        if self._handing is None or self._handing.done():
            self._handing = asyncio.create_task(self._hand_out())
        await turn

    def look_again(self) -> None:
        """Somebody may go sooner than it seemed."""
        self._news.set()

    async def _hand_out(self) -> None:
        while self._waiting:
            lane, _, turn = self._waiting[0]
            if turn.done():
                heapq.heappop(self._waiting)  # its task was cancelled
                continue
            self._news.clear()
            wait = await self._wait(lane, len(self._waiting))
            if wait > 0:
                await in_time(self._sleep(wait), self._news.wait())
            elif not self._news.is_set() and not turn.done():
                heapq.heappop(self._waiting)
                self._given(lane)
                turn.set_result(None)
