"""Limits that keep no promise, on purpose."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from itertools import count
from typing import Any

from sqlalchemy.orm import Session

from db.tables import Pace
from handlers.limits import Lane, Limits
from handlers.limits.chats import Chats
from handlers.limits.lines import Lines
from handlers.limits.shared import Give, Shared
from programme import pace
from programme.pace import Turns
from tests.seconds import Seconds

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


class Punctual(Shared):
    """A turn that is heard of after its moment is nobody's."""

    def _let_go(self) -> None:
        while self._turns and self._turns[0] < self.monotonic():
            self._turns.popleft()


class LetsLateTurnsLapse(Limits):
    """Whatever the way to the database takes is lost."""

    def __init__(self, rate: int, seconds: Seconds, give: Give) -> None:
        super().__init__(rate, seconds, seconds.sleep, give=give)
        self._shared = Punctual(rate, seconds, give)


def gives_no_late_turn(
    session: Session, *, clock: Callable[[Session], datetime], **given: Any
) -> Turns:
    """A turn is there in its very moment, or not at all."""
    now = clock(session)
    row = session.get(Pace, 1)
    if row is not None:
        row.until = max(row.until, now)
    return pace.give(session, clock=lambda _: now, **given)
