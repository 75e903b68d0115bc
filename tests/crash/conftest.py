"""One hour with kills in it, as a test asks for it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import ClientSession

from reading.gazetteer import DEFAULT_PATH, build, current
from tests.crash import prepared
from tests.crash.hour import Hour
from tests.crash.processes import PROJECT, Product, Sandbox
from tests.warm import Warm, cold


@pytest.fixture(scope="session")
def gazetteer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of places, made when it is not there."""
    path = PROJECT / DEFAULT_PATH
    if not current(path):
        path = tmp_path_factory.mktemp("gazetteer") / "gazetteer.db"
        build(path)
    return path


@pytest.fixture
async def hour(
    request: pytest.FixtureRequest, tmp_path: Path, gazetteer: Path
) -> AsyncIterator[Hour]:
    """The office prepared, the sandbox serving, the product not yet begun.

    At full size each life begins as it does for its users.
    """
    whole = request.node.get_closest_marker("full") is not None
    database, telegram = tmp_path / "convoke.db", tmp_path / "telegram.db"
    await prepared.prepare(database, telegram)
    sandbox = Sandbox(telegram, prepared.BEGINS.isoformat())
    await sandbox.start()
    product = Product(database, gazetteer, sandbox.url, cold if whole else Warm)
    async with ClientSession() as http:
        yield Hour(product, sandbox, telegram, http)
    await product.kill()
    await sandbox.stop()
