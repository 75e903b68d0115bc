"""Whoever watches is answered in plain words, and soon, also where the database is gone."""

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest
from aiohttp import ClientSession

from bot.monitoring import Watched
from db import schema
from db.database import Database
from programme.office import Office
from programme.rules import Rules
from tests.patience import PATIENCE
from web.metrics import create
from web.server import listen

ANSWERS = {"The database does not answer.", "The database cannot be read."}


@asynccontextmanager
async def watching(
    office: Office, *, patience: float = PATIENCE
) -> AsyncIterator[Callable[[str], Awaitable[tuple[int, str]]]]:
    """Asks for a path; the status and what was said."""
    clock = SimpleNamespace(
        office=office,
        now=lambda: datetime(2016, 7, 1, tzinfo=UTC),
        age=0.0,
        sender=SimpleNamespace(epoch=None),
    )
    watched = Watched(clock)  # type: ignore[arg-type]
    app = create(figures=watched.figures, unready=watched.unready, patience=patience)
    runner, port = await listen(app, "127.0.0.1", 0)

    async with ClientSession() as http:

        async def ask(path: str) -> tuple[int, str]:
            async with http.get(f"http://127.0.0.1:{port}{path}") as answer:
                return answer.status, await answer.text()

        yield ask
    await runner.cleanup()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A database as a release makes it."""
    path = tmp_path / "convoke.db"
    schema.upgrade(f"sqlite:///{path}")
    return path


async def test_where_all_is_well_both_answer(file: Path, rules: Rules) -> None:
    database = Database(f"sqlite:///{file}")
    async with watching(Office(database, rules)) as ask:
        assert await ask("/readyz") == (200, "ready")
        assert (await ask("/metrics"))[0] == 200
    database.close()


def spoil(file: Path, kept: int) -> None:
    """Something else is written over a file but for its beginning."""
    octets = file.read_bytes()
    file.write_bytes(octets[:kept] + b"spoilt! " * (len(octets) // 8))


@pytest.mark.parametrize("path", ["/readyz", "/metrics"])
@pytest.mark.parametrize("kept", [0, 100, 8192], ids=["all", "its body", "most"])
async def test_a_file_that_is_spoilt(file: Path, rules: Rules, path: str, kept: int) -> None:
    spoil(file, kept)
    database = Database(f"sqlite:///{file}")
    async with watching(Office(database, rules)) as ask:
        status, said = await ask(path)
        assert status == 503
        assert said in ANSWERS
    database.close()


@pytest.mark.parametrize("path", ["/readyz", "/metrics"])
async def test_a_server_that_is_gone(rules: Rules, path: str) -> None:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        where = f"127.0.0.1:{held.getsockname()[1]}"
        database = Database(f"postgresql+psycopg://convoke@{where}/convoke")
        async with watching(Office(database, rules)) as ask:
            status, said = await ask(path)
            assert status == 503
            assert said in ANSWERS
        database.close()


@pytest.mark.parametrize("path", ["/readyz", "/metrics"])
async def test_a_server_that_says_nothing(rules: Rules, path: str) -> None:
    silent = asyncio.Event()

    async def says_nothing(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await silent.wait()
        writer.close()

    server = await asyncio.start_server(says_nothing, "127.0.0.1", 0)
    where = f"127.0.0.1:{server.sockets[0].getsockname()[1]}"
    database = Database(f"postgresql+psycopg://convoke@{where}/convoke")
    async with watching(Office(database, rules), patience=0.3) as ask:
        assert await ask(path) == (503, "The database does not answer.")
    silent.set()
    server.close()
    await asyncio.to_thread(database.close)
