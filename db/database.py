"""One database, opened for short transactions in threads of its own."""

import asyncio
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.orm import Session

T = TypeVar("T")

# Any fixed figure: whoever holds it on PostgreSQL acts, all others wait their turn.
TURN = 7_061_716
READERS = 2
PATIENCE = 5.0
# A process that is stopped while it writes holds up all others, for less than they wait.
HELD_UP = 0.8
# How the transaction of a question differs, on SQLite and elsewhere.
ASKING: dict[bool, dict[str, Any]] = {
    True: {"asks": True},
    False: {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True},
}


class Database:
    """Writes are serial (BEGIN IMMEDIATE on SQLite, an advisory lock on PostgreSQL).

    A question sees one moment from its first row to its last, and can write nothing.

    :param url: an SQLAlchemy URL, ``sqlite:///…`` or ``postgresql+psycopg://…``.
    :param patience: seconds to wait for another process's lock before giving up.
    :param held_up: seconds after which PostgreSQL gives up who says nothing in a transaction;
        None: a little before another process's patience is at its end.
    """

    def __init__(
        self, url: str, *, patience: float = PATIENCE, held_up: float | None = None
    ) -> None:
        self.engine = engine(url, patience, held_up)
        self.is_sqlite = self.engine.dialect.name == "sqlite"
        self._asking = asking(self.engine)
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="acts")
        self._readers = ThreadPoolExecutor(READERS, thread_name_prefix="questions")

    @contextmanager
    def transaction(self, *, writes: bool) -> Iterator[Session]:
        """A session that is committed at the end, or rolled back whole when anything is raised."""
        bind = self.engine if writes else self._asking
        with Session(bind, expire_on_commit=False) as session, session.begin():
            if writes:
                take_turn(session.connection())
            yield session

    async def hop(self, work: Callable[[Session], T], *, writes: bool) -> T:
        """Run ``work`` in one transaction in a database thread."""

        def inside() -> T:
            with self.transaction(writes=writes) as session:
                return work(session)

        pool = self._writer if writes else self._readers
        return await asyncio.get_running_loop().run_in_executor(pool, inside)

    async def shred(self) -> None:
        """Let the file hold nothing that was deleted; what others read meanwhile goes later."""
        await asyncio.get_running_loop().run_in_executor(self._writer, self._shred)

    def _shred(self) -> None:
        plain = self.engine.raw_connection()
        try:
            if self.is_sqlite:
                plain.cursor().execute("VACUUM")
                plain.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            plain.close()

    def close(self) -> None:
        """Let running transactions end, then let go of every connection."""
        self._writer.shutdown()
        self._readers.shutdown()
        self.engine.dispose()


def engine(url: str, patience: float = PATIENCE, held_up: float | None = None) -> Engine:
    """An engine whose transactions begin as this database needs them."""
    if not url.startswith("sqlite"):
        idle = patience * HELD_UP if held_up is None else held_up
        waits = {"lock_timeout": patience, "idle_in_transaction_session_timeout": idle}
        options = " ".join(f"-c {name}={int(one * 1000)}" for name, one in waits.items())
        return create_engine(url, pool_pre_ping=True, connect_args={"options": options})
    made = create_engine(url, connect_args={"timeout": patience, "check_same_thread": False})
    event.listen(made, "connect", _prepare)
    event.listen(made, "begin", _begin)
    return made


def asking(engine: Engine) -> Engine:
    """The same engine, whose transactions see one moment and can write nothing."""
    return engine.execution_options(**ASKING[engine.dialect.name == "sqlite"])


def take_turn(connection: Connection) -> None:
    """Wait until no other transaction writes; SQLite has done so when it began."""
    if connection.dialect.name != "sqlite":
        connection.execute(text(f"SELECT pg_advisory_xact_lock({TURN})"))


def _prepare(connection: Any, _record: object) -> None:
    # pysqlite would begin late and by itself; we say when.
    connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "foreign_keys=ON", "synchronous=FULL", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    asks = connection.get_execution_options().get("asks", False)
    connection.exec_driver_sql(f"PRAGMA query_only={'ON' if asks else 'OFF'}")
    connection.exec_driver_sql("BEGIN" if asks else "BEGIN IMMEDIATE")
