"""A database that another process keeps for itself."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import create_engine, text

from db.database import TURN, Database


@contextmanager
def locked(database: Database) -> Iterator[None]:
    """Somebody else writes, and takes their time: SQLite's only writer, PostgreSQL's turn."""
    engine = create_engine(database.engine.url)
    with engine.connect() as other:
        if database.is_sqlite:
            raw = other.connection.dbapi_connection
            assert raw is not None
            raw.isolation_level = None  # type: ignore[attr-defined]
            raw.execute("BEGIN IMMEDIATE")  # type: ignore[attr-defined]
        else:
            other.execute(text(f"SELECT pg_advisory_xact_lock({TURN})"))
        try:
            yield
        finally:
            if database.is_sqlite:
                raw.execute("ROLLBACK")  # type: ignore[attr-defined]
            else:
                other.rollback()
    engine.dispose()


def hasty(database: Database) -> Database:
    """The same database, for somebody who does not wait for others."""
    url = database.engine.url.render_as_string(hide_password=False)
    return Database(url, patience=0.05, held_up=60.0)
