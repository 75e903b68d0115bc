"""One process to a SQLite file: the lock is the operating system's and dies with the process."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import make_url


class AlreadyServed(Exception):
    """Another process serves this file."""


def file_of(url: str) -> Path | None:
    """The file of a SQLite address; None for a server, or for memory."""
    made = make_url(url)
    if not made.drivername.startswith("sqlite") or not made.database:
        return None
    return None if made.database == ":memory:" else Path(made.database)


@contextmanager
def alone(url: str) -> Iterator[None]:
    """Hold the file for this process.

    :raises AlreadyServed: when another one holds it.
    """
    path = file_of(url)
    if path is None:
        yield
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.with_name(f"{path.name}.lock").open("w") as held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as taken:
            raise AlreadyServed(str(path)) from taken
        yield
