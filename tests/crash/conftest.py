"""One hour with kills in it, as a test asks for it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import ClientSession

from tests.crash import prepared
from tests.crash.hour import Hour
from tests.crash.processes import Product, Sandbox
from tests.places import places
from tests.warm import Start, Warm

__all__ = ["places"]


@pytest.fixture
def lives() -> Start:
    """From what has been imported already, where nobody asks for more."""
    return Warm


@pytest.fixture
async def hour(lives: Start, tmp_path: Path, places: Path) -> AsyncIterator[Hour]:
    """The office prepared, the sandbox serving, the product not yet begun.

    :param lives: how each life of the product begins.
    """
    database, telegram = tmp_path / "convoke.db", tmp_path / "telegram.db"
    await prepared.prepare(database, telegram)
    sandbox = Sandbox(telegram, prepared.BEGINS.isoformat())
    await sandbox.start()
    product = Product(database, places, sandbox.url, lives)
    async with ClientSession() as http:
        yield Hour(product, sandbox, telegram, http)
    await product.kill()
    await sandbox.stop()
