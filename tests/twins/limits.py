"""Limits that keep no promise, on purpose."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from itertools import count

from handlers.limits import Lane, Limits
from handlers.limits.chats import Chats
from handlers.limits.lines import Lines

Monotonic = Callable[[], float]
Sleep = Callable[[float], Awaitable[None]]


class Crowd(Lines):
    """Nobody stands behind anybody."""

    @asynccontextmanager
    async def behind(self, chat_id: int) -> AsyncIterator[None]:
        yield


class LastComesFirst(Limits):
    """Whoever came last to a chat has the next turn."""

    def __init__(self, rate: int, monotonic: Monotonic, sleep: Sleep) -> None:
        super().__init__(rate, monotonic, sleep)
        self._lines = Crowd()
        self._queue._order = count(0, -1)


class CountsWhatLeaves(Limits):
    """A second begins when a message leaves, whenever it arrives."""

    def _given(self, lane: Lane) -> None:
        super()._given(lane)
        self.landed(None, self.monotonic())

    def landed(self, chat_id: int | None, begun: float) -> None:
        """Long forgotten."""
        super().landed(None, begun)


class KnowsNoGroups(Limits):
    """A group is a chat like any other."""

    def __init__(self, rate: int, monotonic: Monotonic, sleep: Sleep) -> None:
        super().__init__(rate, monotonic, sleep)
        self.chats = Chats(monotonic, group=1000)
