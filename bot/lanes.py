"""Order: what comes from one chat is handled one after the other, different chats side by side."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable

import structlog

from programme.inbox import Received

Key = tuple[int | None, bool]

log = structlog.get_logger(__name__)


class Lanes:
    """One lane to a chat, for as long as something is in it.

    :param handle: handles one update to its end.
    """

    def __init__(self, handle: Callable[[Received], Awaitable[None]]) -> None:
        self._handle = handle
        self._lanes: dict[Key, deque[Received]] = {}
        self._workers: set[asyncio.Task[None]] = set()
        self._in_hand: set[int] = set()
        self._closed = False

    def put(self, received: Received, *, inherited: bool = False) -> None:
        """Behind everything of its chat; what is in hand already stays where it is.

        :param inherited: it came before what is there, and has a lane of its own.
        """
        if received.update_id in self._in_hand:
            return
        self._in_hand.add(received.update_id)
        key = (received.chat_id, inherited)
        lane = self._lanes.get(key)
        if lane is not None:
            lane.append(received)
            return
        self._lanes[key] = lane = deque([received])
        worker = asyncio.create_task(self._work(key, lane))
        self._workers.add(worker)
        worker.add_done_callback(self._workers.discard)

    async def _work(self, key: Key, lane: deque[Received]) -> None:
        try:
            while lane and not self._closed:
                await self._one(lane.popleft())
        finally:
            del self._lanes[key]

    async def _one(self, received: Received) -> None:
        try:
            await self._handle(received)
        except Exception:
            # Not closed, so it is taken up at the next start; those behind it do not wait for that.
            log.exception("update left open", update=received.update_id)
        finally:
            self._in_hand.discard(received.update_id)

    async def drain(self) -> None:
        """Until nothing is waiting and nothing being handled."""
        while self._workers:
            await asyncio.wait(set(self._workers))

    async def stop(self, within: float) -> None:
        """Begin nothing more, and give what is being handled so many seconds to come to its end."""
        self._closed = True
        if self._workers:
            _, late = await asyncio.wait(set(self._workers), timeout=within)
            for worker in late:
                worker.cancel()
            await asyncio.gather(*late, return_exceptions=True)
