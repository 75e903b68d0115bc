"""What every test may ask for: both databases, an office with a ladder of reminders, and a now."""

import os
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text

import tests.drawn  # noqa: F401 - a profile, before any test is read
from db.database import Database
from db.tables import metadata
from programme.office import Office
from programme.rules import Rules
from tests.compiled import compile_once
from tests.factories import rules_of_the_office
from tests.haste import collect_seldom, spare_the_disk
from tests.order import pytest_collection_finish, pytest_collection_modifyitems
from tests.postgres import Postgres

__all__ = ["pytest_collection_finish", "pytest_collection_modifyitems"]

# A slow machine is not a process that has been stopped.
HELD_UP = 60.0
DATABASES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}
# What tells a whole journey runs on SQLite, and at full size on PostgreSQL too.
ONE_NOW = ["sqlite", pytest.param("postgresql", marks=pytest.mark.full)]
EVERYTHING = ", ".join(f'"{name}"' for name in metadata.tables)


spare_the_disk()
compile_once()
collect_seldom()


@pytest.fixture
def now() -> datetime:
    """A Friday morning; the sample's clock begins on this day."""
    return datetime(2016, 7, 1, 6, 0, tzinfo=UTC)


@pytest.fixture
def rules() -> Rules:
    """The rules of the office as ``config.toml`` ships them."""
    return rules_of_the_office()


@pytest.fixture(scope="session")
def postgres(worker: str) -> Iterator[Postgres]:
    """The server, once for all workers of a run."""
    server = Postgres(os.environ.get("PYTEST_XDIST_TESTRUNUID", str(os.getpid())))
    yield server
    server.stop()


@pytest.fixture(scope="session")
def worker() -> str:
    """The name of this worker, or ``main`` where there is but one."""
    return os.environ.get("PYTEST_XDIST_WORKER", "main")


@pytest.fixture(scope="session")
def laid_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with all tables and no rows, to be copied."""
    path = tmp_path_factory.mktemp("laid") / "convoke.db"
    database = Database(f"sqlite:///{path}")
    metadata.create_all(database.engine)
    database.close()
    return path


@pytest.fixture(scope="session")
def laid_postgres(postgres: Postgres, worker: str) -> Iterator[Database]:
    """A database with all tables, emptied between tests."""
    database = Database(postgres.create(f"laid_{worker}"), held_up=HELD_UP)
    metadata.create_all(database.engine)
    yield database
    database.close()


@pytest.fixture(params=list(DATABASES))
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """An empty database with all its tables: the test runs on SQLite and on PostgreSQL."""
    made = fresh_database(request, request.param, tmp_path / "convoke.db")
    yield made
    made.close()


def fresh_database(request: pytest.FixtureRequest, kind: str, path: Path) -> Database:
    """An empty database of this kind; ``path`` is where a file would stand."""
    if kind == "sqlite":
        shutil.copy(request.getfixturevalue("laid_sqlite"), path)
        return Database(f"sqlite:///{path}")
    laid: Database = request.getfixturevalue("laid_postgres")
    empty(laid)
    return Database(laid.engine.url.render_as_string(hide_password=False), held_up=HELD_UP)


def empty(database: Database) -> None:
    """Take every row out, and let ids begin at 1 again."""
    with database.engine.begin() as to:
        if database.is_sqlite:
            for table in reversed(metadata.sorted_tables):
                to.execute(table.delete())
            to.execute(text("DELETE FROM sqlite_sequence"))
        else:
            to.execute(text(f"TRUNCATE {EVERYTHING} RESTART IDENTITY"))


@pytest.fixture
def office(database: Database, rules: Rules) -> Office:
    """The door, in front of an empty database."""
    return Office(database, rules)


@pytest.fixture(params=list(DATABASES))
def empty_url(request: pytest.FixtureRequest, tmp_path: Path, worker: str) -> Callable[[str], str]:
    """Addresses of databases without a single table, by name."""

    def made(name: str) -> str:
        if request.param == "sqlite":
            return f"sqlite:///{tmp_path / name}.db"
        server: Postgres = request.getfixturevalue("postgres")
        return server.create(f"{name}_{worker}")

    return made


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how many tests ran on which database."""
    ran: Counter[str] = Counter()
    for outcome in ("passed", "failed"):
        for report in terminalreporter.stats.get(outcome, ()):
            *_, parameters = report.nodeid.partition("[")
            ran.update(kind for kind in DATABASES if kind in parameters.rstrip("]").split("-"))
    counts = ", ".join(f"{ran[kind]} on {name}" for kind, name in DATABASES.items())
    left = len(terminalreporter.stats.get("deselected", ()))
    if left:
        terminalreporter.write_line(f"Left to `make test-all`: {left} at full size")
    terminalreporter.write_line(f"Tests that touch tables: {counts}")
