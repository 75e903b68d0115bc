"""What a process holds for as long as it lives: a lock of the server's own, which dies with it."""

import hashlib
from contextlib import suppress
from threading import RLock

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import SQLAlchemyError


class Presence:
    """Names that this process holds on a PostgreSQL; on SQLite one process holds everything.

    Its connection is its own, outside every transaction. Calls block, and come from any thread.
    """

    def __init__(self, engine: Engine) -> None:
        self.shared = engine.dialect.name != "sqlite"
        self._engine = engine.execution_options(isolation_level="AUTOCOMMIT")
        self._connection: Connection | None = None
        self._held: set[str] = set()
        self._turn = RLock()

    def take(self, name: str) -> bool:
        """Whether this process holds a name now; after a broken line it is asked anew.

        :raises SQLAlchemyError: the server cannot be reached.
        """
        if not self.shared:
            return True
        with self._turn:
            if name in self._held and self._lives():
                return True
            taken = self._ask("SELECT pg_try_advisory_lock(:key)", name)
            if taken:
                self._held.add(name)
            return taken

    def alive(self, name: str) -> bool:
        """Whether any process holds a name."""
        if not self.shared:
            return False
        with self._turn:
            if name in self._held:
                return True
            if not self._ask("SELECT pg_try_advisory_lock(:key)", name):
                return True
            self._ask("SELECT pg_advisory_unlock(:key)", name)
            return False

    def close(self) -> None:
        """Let go of everything: at once where the line holds, else when the server finds out."""
        line, self._connection = self._connection, None
        self._held.clear()
        if line is not None:
            with suppress(SQLAlchemyError):
                line.execute(text("SELECT pg_advisory_unlock_all()"))
            with suppress(SQLAlchemyError):
                line.invalidate()
            line.close()

    def _lives(self) -> bool:
        try:
            return self._say("SELECT 1")
        except SQLAlchemyError:
            return False

    def _ask(self, question: str, name: str) -> bool:
        return self._say(question, key=_key(name))

    def _say(self, statement: str, **given: int) -> bool:
        """On the one line there is; one that is broken holds nothing, and is left for another."""
        try:
            return bool(self._line().execute(text(statement), given).scalar())
        except SQLAlchemyError:
            self.close()
            raise

    def _line(self) -> Connection:
        if self._connection is None:
            self._connection = self._engine.connect()
        return self._connection


def _key(name: str) -> int:
    """The figure by which PostgreSQL knows a name: 63 bits of its SHA-256."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:8]) >> 1
