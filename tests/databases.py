"""Databases for what takes long: one kind in the quick run, and what is filled once and copied."""

import asyncio
import fcntl
import shutil
from collections.abc import Awaitable, Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from db.database import Database
from db.tables import metadata
from tests.conftest import HELD_UP, ONE_NOW, fresh_database
from tests.postgres import Postgres

Fill = Callable[[Database], Awaitable[None]]


@pytest.fixture(params=ONE_NOW)
def one_now(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """An empty database; a file names it ``database`` to have it instead of both."""
    made = fresh_database(request, request.param, tmp_path / "convoke.db")
    yield made
    made.close()


class Laid:
    """A database of each kind, filled when it is first asked for; whoever asks has a copy.

    It is filled once in a run, whichever worker comes first.

    :param request: of a session, by which the server is found when it is wanted.
    """

    def __init__(self, name: str, fill: Fill, request: pytest.FixtureRequest) -> None:
        self.name, self._fill, self._request = name, fill, request
        self._worker: str = request.getfixturevalue("worker")
        own: Path = request.getfixturevalue("tmp_path_factory").getbasetemp()
        self._folder = own if self._worker == "main" else own.parent

    def copy(self, kind: str, path: Path) -> Database:
        """One of this kind; ``path`` is where a file shall stand."""
        if kind == "sqlite":
            file = self._folder / f"{self.name}.db"
            self._laid(file, lambda: f"sqlite:///{file}")
            shutil.copy(file, path)
            return Database(f"sqlite:///{path}")
        server: Postgres = self._request.getfixturevalue("postgres")
        template = f"{self.name}_laid"
        self._laid(self._folder / template, lambda: server.create(template))
        url = server.create(f"{self.name}_{self._worker}", like=template)
        return Database(url, held_up=HELD_UP)

    def _laid(self, mark: Path, url: Callable[[], str]) -> None:
        done = mark.with_suffix(".done")
        with mark.with_suffix(".turn").open("w") as turn:
            fcntl.flock(turn, fcntl.LOCK_EX)
            if not done.exists():
                with closing(Database(url())) as database:
                    metadata.create_all(database.engine)
                    asyncio.run(self._fill(database))
                done.touch()
