"""An office with projects and a coordinator, who has an empty programme and a long workbook."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from aiohttp import ClientSession

from benchmarks.fake import FIRST
from benchmarks.importing.telephone import Telephone
from benchmarks.processes import HOUSE, TOKEN, Running, start
from bot.sample import part
from bot.settings import read
from db.database import Database
from programme import importing
from programme.office import Office
from programme.values import Right
from programme.viewer import office_itself
from tests import factories as make

OTHERS = 1500
NOW = "2016-07-01T05:00:00+00:00"


@dataclass(frozen=True)
class Scene:
    """The product at work, its coordinator, and everybody else."""

    product: Running
    health: str
    coordinator: Telephone
    others: list[Telephone]


async def prepare(url: str) -> None:
    """The projects of the sample office, and one person."""
    database = Database(url)
    office = Office(database, read().rules())
    by = office_itself(datetime.fromisoformat(NOW))
    await office.act(importing.load, by=by, office=part("office"))
    await office.note(make.person, name="Coordinator", chat=FIRST, rights=[Right.COORDINATOR])
    database.close()


@asynccontextmanager
async def scene(url: str, folder: Path) -> AsyncIterator[Scene]:
    """The stand-in for Telegram and the product, each on processors of its own."""
    await prepare(url)
    log = folder / "product.log"
    fake = await start(
        0, "-m", "benchmarks.fake", "--people", str(OTHERS + 1), "--now", NOW, log=log
    )
    product = await start(
        None, "-u", "-m", "bot", "run", log=log,
        CONVOKE_DATABASE__URL=url,
        CONVOKE_TELEGRAM__API_BASE=fake.first_line,
        CONVOKE_TELEGRAM__TOKEN=TOKEN,
        CONVOKE_TELEGRAM__USERNAME="convoke_bot",
        CONVOKE_TELEGRAM__RATE="0",
        CONVOKE_SANDBOX__URL=fake.first_line,
        CONVOKE_WEB__PORT="0",
        CONVOKE_READING__GAZETTEER=str(HOUSE / "var/gazetteer.db"),
    )  # fmt: skip
    try:
        health = f"{product.first_line.split()[-1]}healthz"
        async with ClientSession() as http:
            chats = [Telephone(http, fake.first_line, FIRST + n) for n in range(OTHERS + 1)]
            yield Scene(product, health, chats[0], chats[1:])
    finally:
        await product.end()
        await fake.end()
