"""Databases to measure on: both kinds, empty with all tables, and as durable as they come."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from db import schema
from tests.postgres import Postgres

SQLITE, POSTGRES = "SQLite", "PostgreSQL"
KINDS = (SQLITE, POSTGRES)

# The address of a new database: of a kind, by a name.
Laid = Callable[[str, str], str]


@contextmanager
def databases(folder: Path) -> Iterator[Laid]:
    """Lay databases in a folder and on a server; both go when this is left.

    Here every commit waits for its disk, as it would in an office.
    """
    server = Postgres(f"bench{os.getpid()}", settings=())

    def laid(kind: str, name: str) -> str:
        file = f"sqlite:///{folder / name}.db"
        url = file if kind == SQLITE else server.create(name)
        schema.upgrade(url)
        return url

    try:
        yield laid
    finally:
        server.stop()
