"""Seconds that pass only when told to, and everybody who waits for them."""

import asyncio
import heapq
from collections.abc import Coroutine
from itertools import count
from typing import Any, TypeVar

T = TypeVar("T")

# Rounds of the loop after which everything that could go on without time has done so.
QUIET = 40


class Seconds:
    """A monotonic clock with its own ``sleep``."""

    def __init__(self, at: float = 1000.0) -> None:
        self.at = at
        self.waiting: list[tuple[float, int, asyncio.Future[None]]] = []
        self._order = count()

    def __call__(self) -> float:
        return self.at

    async def sleep(self, seconds: float) -> None:
        """Wait until so many seconds have passed."""
        woken: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self.waiting, (self.at + seconds, next(self._order), woken))
        await woken

    def wait(self, seconds: float) -> None:
        """Let time pass, and wake whoever waited for less."""
        self.at += seconds
        while self.waiting and self.waiting[0][0] <= self.at:
            _, _, woken = heapq.heappop(self.waiting)
            if not woken.done():
                woken.set_result(None)

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Run to the end in no time, each pause passing at once; nothing else may be waited for."""
        return asyncio.run(self._run(work))

    async def _run(self, work: Coroutine[Any, Any, T]) -> T:
        task = asyncio.ensure_future(work)
        while True:
            for _ in range(QUIET):
                await asyncio.sleep(0)
            if task.done():
                return task.result()
            assert self.waiting, "waits for something that time does not bring"
            self.wait(self.waiting[0][0] - self.at)
