"""A database of which one sees whether anybody waits for it."""

import asyncio
from collections.abc import Callable
from typing import Any, TypeVar

from sqlalchemy import event
from sqlalchemy.orm import Session

from db.database import Database

T = TypeVar("T")


class Watched(Database):
    """It outlives no test, so that nothing of it waits for a disk."""

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self.hops: set[asyncio.Future[Any]] = set()
        if self.is_sqlite:
            event.listen(self.engine, "connect", _in_haste)

    async def hop(self, work: Callable[[Session], T], *, writes: bool) -> T:
        """As the database does it."""
        hop = asyncio.ensure_future(super().hop(work, writes=writes))
        self.hops.add(hop)
        hop.add_done_callback(self.hops.discard)
        return await hop


def _in_haste(connection: Any, _record: object) -> None:
    connection.execute("PRAGMA synchronous=OFF")
