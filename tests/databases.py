"""Databases for what takes long: one kind in the quick run, and what is filled once and copied."""

import asyncio
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

    :param request: of a session, by which the server is found when it is wanted.
    """

    def __init__(self, name: str, fill: Fill, request: pytest.FixtureRequest) -> None:
        self.name, self._fill, self._request = name, fill, request
        self._worker: str = request.getfixturevalue("worker")
        self._file: Path | None = None
        self._template = ""

    def copy(self, kind: str, path: Path) -> Database:
        """One of this kind; ``path`` is where a file shall stand."""
        if kind == "sqlite":
            shutil.copy(self._sqlite(), path)
            return Database(f"sqlite:///{path}")
        return Database(self._postgres(), held_up=HELD_UP)

    def _sqlite(self) -> Path:
        if self._file is None:
            folder: pytest.TempPathFactory = self._request.getfixturevalue("tmp_path_factory")
            file = folder.mktemp(self.name) / "convoke.db"
            self._filled(f"sqlite:///{file}")
            self._file = file
        return self._file

    def _postgres(self) -> str:
        server: Postgres = self._request.getfixturevalue("postgres")
        if not self._template:
            template = f"{self.name}_laid_{self._worker}"
            self._filled(server.create(template))
            self._template = template
        return server.create(f"{self.name}_{self._worker}", like=self._template)

    def _filled(self, url: str) -> None:
        with closing(Database(url)) as database:
            metadata.create_all(database.engine)
            asyncio.run(self._fill(database))
