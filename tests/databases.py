"""A database for what takes long: SQLite, and at full size PostgreSQL too."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.database import Database
from tests.conftest import ONE_NOW, fresh_database


@pytest.fixture(params=ONE_NOW)
def one_now(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """An empty database; a file names it ``database`` to have it instead of both."""
    made = fresh_database(request, request.param, tmp_path / "convoke.db")
    yield made
    made.close()
