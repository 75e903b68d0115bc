"""One after the other in each chat, in the order in which they came."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class Lines:
    """A line for each chat that somebody waits for, and none for the others."""

    def __init__(self) -> None:
        self._lines: dict[int, asyncio.Lock] = {}
        self._waiting: dict[int, int] = {}

    @asynccontextmanager
    async def behind(self, chat_id: int) -> AsyncIterator[None]:
        """Stand behind everybody who came before."""
        line = self._lines.setdefault(chat_id, asyncio.Lock())
        self._waiting[chat_id] = self._waiting.get(chat_id, 0) + 1
        try:
            async with line:
                yield
        finally:
            self._waiting[chat_id] -= 1
            if not self._waiting[chat_id]:
                del self._lines[chat_id], self._waiting[chat_id]
