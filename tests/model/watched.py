"""A database of which one sees whether anybody waits for it, and whose clock is moved."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, TypeVar

from sqlalchemy import event, text
from sqlalchemy.orm import Session

from db.database import Database

T = TypeVar("T")
# PostgreSQL finds this before its own, wherever somebody asks for ``now()``.
MOVED = """
DROP SCHEMA IF EXISTS moved CASCADE;
CREATE SCHEMA moved;
CREATE TABLE moved.clock (now timestamptz NOT NULL);
INSERT INTO moved.clock VALUES (now());
CREATE FUNCTION moved.now() RETURNS timestamptz LANGUAGE sql STABLE
    AS 'SELECT clock.now FROM moved.clock';
"""
FIRST = "SET search_path = moved, public, pg_catalog"


class Watched(Database):
    """It outlives no test, so that nothing of it waits for a disk."""

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self.hops: set[asyncio.Future[Any]] = set()
        self.moment = datetime.now(UTC)
        if self.is_sqlite:
            event.listen(self.engine, "connect", self._in_haste)
        else:
            with self.engine.begin() as connection:
                connection.execute(text(MOVED))
            self.engine.dispose()
            event.listen(self.engine, "connect", _moved)

    async def hop(self, work: Callable[[Session], T], *, writes: bool) -> T:
        """As the database does it."""
        hop = asyncio.ensure_future(super().hop(work, writes=writes))
        self.hops.add(hop)
        hop.add_done_callback(self.hops.discard)
        return await hop

    def move(self, moment: datetime) -> None:
        """Its own clock stands at another moment."""
        self.moment = moment
        if not self.is_sqlite:
            with self.engine.begin() as connection:
                connection.execute(text("UPDATE moved.clock SET now = :now"), {"now": moment})

    def _in_haste(self, connection: Any, _record: object) -> None:
        connection.execute("PRAGMA synchronous=OFF")
        connection.create_function("strftime", 2, self._strftime)

    def _strftime(self, _shape: str, _now: str) -> str:
        return self.moment.strftime("%Y-%m-%d %H:%M:%S.") + f"{self.moment.microsecond // 1000:03}"


def _moved(connection: Any, _record: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute(FIRST)
    connection.commit()
