"""What is in flight: parcels on their way to Telegram, one to a chat."""

import asyncio
from collections.abc import Awaitable, Collection, Coroutine
from typing import Any

from handlers.flight import Landed


class Flights:
    """Each from when it leaves until what became of it is looked at."""

    def __init__(self) -> None:
        self._flying: dict[asyncio.Task[Landed], int] = {}

    def __len__(self) -> int:
        return len(self._flying)

    @property
    def chats(self) -> Collection[int]:
        """The chats that they go to."""
        return self._flying.values()

    def begin(self, flight: Coroutine[Any, Any, Landed], chat_id: int) -> None:
        """One more leaves."""
        self._flying[asyncio.create_task(flight)] = chat_id

    async def first(self, *others: Awaitable[object]) -> list[Landed]:
        """Until one lands, or one of the others is done, who go no further; what has landed."""
        tasks = [asyncio.ensure_future(one) for one in others]
        try:
            await asyncio.wait({*self._flying, *tasks}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in tasks:
                task.cancel()
        done = [task for task in self._flying if task.done()]
        for task in done:
            del self._flying[task]
        return [task.result() for task in done]
