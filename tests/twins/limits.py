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


class Hoards(Shared):
    """What it was too late for counts with everybody all the same."""

    def _let_go(self) -> None:
        super()._let_go()
        self._unused.clear()


class HandsNothingBack(Limits):
    """Whatever it was too late for is lost."""

    def __init__(self, rate: int, seconds: Seconds, give: Give) -> None:
        super().__init__(rate, seconds, seconds.sleep, give=give)
        self._shared = Hoards(rate, seconds, give)


def gives_at_one_pace(
    session: Session, *, clock: Callable[[Session], datetime], **given: Any
) -> Turns:
    """What was not asked for in its moment is gone."""
    now = clock(session)
    row = session.get(Pace, 1)
    if row is not None and row.given:
        first, step = max(row.given[-1], now.timestamp()), given["window"] / given["rate"]
        row.given = [first - step * place for place in reversed(range(given["rate"]))]
    return pace.give(session, clock=lambda _: now, **given)


def hands_back_the_newest(session: Session, *, unused: int = 0, **given: Any) -> Turns:
    """The very turns that were let go, or those of somebody else who had later ones."""
    row = session.get(Pace, 1)
    if row is not None and unused:
        row.given = row.given[: len(row.given) - unused]
    return pace.give(session, **given)
