"""Real processes, killed and held up, between a database and a Telegram that fails: all holds."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.storm.cases import CASES, let_loose
from benchmarks.storm.invariants import broken
from benchmarks.storm.report import show
from tests.postgres import Postgres

SHORT = [("quick", "postgresql"), pytest.param("quick", "sqlite", marks=pytest.mark.full)]
# The longest ones are let loose by `make storm`.
FULL = ("start", "stopped", "cut", "restart", "pause")
LONG = [(name, kind) for name in FULL for kind in CASES[name].databases]


@pytest.fixture
def own_server() -> Iterator[Postgres]:
    """A server that may be stopped: the others of this run have theirs."""
    server = Postgres(f"storm{os.getpid()}")
    yield server
    server.stop()


@pytest.fixture
def url(request: pytest.FixtureRequest, name: str, kind: str, tmp_path: Path) -> str:
    """An empty database."""
    if kind == "sqlite":
        return f"sqlite:///{tmp_path / 'convoke.db'}"
    server: Postgres = request.getfixturevalue("own_server" if name == "restart" else "postgres")
    return server.create(f"storm_{name}_{request.getfixturevalue('worker')}")


@pytest.mark.parametrize(("name", "kind"), SHORT)
async def test_a_short_storm_loses_nothing_and_doubles_nothing_but_by_policy(
    name: str, kind: str, url: str, tmp_path: Path
) -> None:
    outcome = await let_loose(CASES[name], url, tmp_path)
    show([outcome], name)
    assert broken(outcome.seen) == {}, tmp_path


@pytest.mark.full
@pytest.mark.parametrize(("name", "kind"), LONG)
async def test_a_long_storm_loses_nothing_and_doubles_nothing_but_by_policy(
    name: str, kind: str, url: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    restart = request.getfixturevalue("own_server").restart if name == "restart" else None
    outcome = await let_loose(CASES[name], url, tmp_path, restart=restart)
    show([outcome], name)
    assert broken(outcome.seen) == {}, tmp_path
