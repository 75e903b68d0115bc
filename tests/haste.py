"""Nothing of a test outlives its run, so that no disk is waited for, and little collected."""

import gc
import sqlite3
from typing import Any

from sqlalchemy import Pool, event

# As many as bot.running has, whose import costs three seconds.
OBJECTS = 10_000

# How a server of PostgreSQL differs from one as it comes. It counts its rows when it is told to, so
# that what it plans does not hang on when it last looked.
HASTE = ("fsync = off", "synchronous_commit = off", "full_page_writes = off", "autovacuum = off")


def spare_the_disk() -> None:
    """From now on no file of SQLite that this process opens is synchronised.

    Processes that tests start, and kill, keep to what the product says.
    """
    event.listen(Pool, "checkout", _in_haste)


def collect_seldom() -> None:
    """From now on this process looks for garbage as seldom as the product does while it serves.

    All that was ever collected is gone through again and again otherwise, for a fifth of the run.
    """
    gc.set_threshold(OBJECTS)


def keep_what_stands() -> None:
    """What there is by now is not gone through for garbage any more."""
    gc.freeze()


def _in_haste(connection: Any, record: Any, _proxy: object) -> None:
    # Only here the product has said what it wants.
    if isinstance(connection, sqlite3.Connection) and not record.info.get("in haste"):
        connection.execute("PRAGMA synchronous = OFF")
        record.info["in haste"] = True
