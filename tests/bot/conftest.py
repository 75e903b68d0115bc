"""What the bot runs in: a hall, places, and a folder with a database to stand in."""

import os
import shutil
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack
from datetime import datetime
from pathlib import Path

import pytest
from aiogram import Bot
from aiohttp import ClientSession, web

from bot.opening import office as opened
from bot.settings import read
from db.database import Database
from programme.office import Office
from programme.rules import Rules
from sandbox.limits import Rates
from sandbox.server import create_app
from tests.bot.hall import PEOPLE, TOKEN, Hall
from tests.bot.processes import Shell
from tests.bot.ticking import Ticking, ticking
from tests.factories import BEGINNING
from tests.outage import hasty
from tests.places import in_house, places
from tests.wire import Wire

__all__ = ["places"]

PREFIX = "CONVOKE_"


@pytest.fixture
async def hall(database: Database, rules: Rules, now: datetime) -> AsyncIterator[Hall]:
    """A hall on SQLite and on PostgreSQL."""
    app = create_app(":memory:", token=TOKEN, people=PEOPLE, now=now, limits=Rates.lifted())
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    session = Wire(url)
    impatient = hasty(database)
    async with AsyncExitStack() as stack:
        stack.callback(impatient.close)
        stack.push_async_callback(runner.cleanup)
        http = await stack.enter_async_context(ClientSession())
        made = Hall(
            Office(impatient, rules), Bot(TOKEN, session=session), app, url, http, lambda: now
        )
        yield made
        for one in made.presences:
            one.close()
        await session.close()


@pytest.fixture(scope="session")
def laid(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database as `convoke db upgrade` makes it."""
    folder = tmp_path_factory.mktemp("upgraded")
    assert "has the schema" in Shell(folder).convoke("db", "upgrade").stdout
    return folder / "var" / "convoke.db"


@pytest.fixture
def shell(tmp_path: Path, places: Path, laid: Path) -> Shell:
    """A folder with a database that holds nothing yet."""
    (tmp_path / "var").mkdir()
    shutil.copy(laid, tmp_path / "var")
    return Shell(tmp_path, in_house(places))


@pytest.fixture
async def telegram() -> AsyncIterator[str]:
    """A Telegram that nobody writes to."""
    app = create_app(":memory:", token=TOKEN, people=[], now=BEGINNING)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


@pytest.fixture
async def one(office: Office) -> AsyncIterator[Ticking]:
    """A clock that has not ticked yet, with one reminder due."""
    async with ticking(office) as made:
        yield made


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """An empty folder to stand in, and an environment without a word of ours."""
    before, kept = Path.cwd(), dict(os.environ)
    for name in [one for one in os.environ if one.startswith(PREFIX)]:
        del os.environ[name]
    os.chdir(tmp_path)
    yield tmp_path
    os.chdir(before)
    os.environ.clear()
    os.environ.update(kept)


@pytest.fixture(scope="session")
def sampled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the sample office."""
    folder = tmp_path_factory.mktemp("sampled")
    path = folder / "convoke.db"
    config = folder / "config.toml"
    config.write_text(f'[database]\nurl = "sqlite:///{path}"\n')
    opened(read(config), BEGINNING, "s" * 43, sample=True)
    return path


@pytest.fixture
def office_shell(tmp_path: Path, places: Path, sampled: Path) -> Shell:
    """A folder with the sample office."""
    (tmp_path / "var").mkdir()
    shutil.copy(sampled, tmp_path / "var")
    return Shell(tmp_path, in_house(places))
