"""Databases of tests outlive no run, so that nothing of them waits for a disk."""

import sqlite3
from typing import Any

from sqlalchemy import Pool, event

# How a server of PostgreSQL differs from one as it comes. It counts its rows when it is told to, so
# that what it plans does not hang on when it last looked.
HASTE = ("fsync = off", "synchronous_commit = off", "full_page_writes = off", "autovacuum = off")


def spare_the_disk() -> None:
    """From now on no file of SQLite that this process opens is synchronised.

    Processes that tests start, and kill, keep to what the product says.
    """
    event.listen(Pool, "checkout", _in_haste)


def _in_haste(connection: Any, record: Any, _proxy: object) -> None:
    # Only here the product has said what it wants.
    if isinstance(connection, sqlite3.Connection) and not record.info.get("in haste"):
        connection.execute("PRAGMA synchronous = OFF")
        record.info["in haste"] = True
