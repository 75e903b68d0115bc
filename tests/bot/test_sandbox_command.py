"""``convoke sandbox`` from outside: real processes, killed and told to end."""

import asyncio
import os
import re
import signal
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
from aiohttp import ClientSession

from bot.solitude import alone
from tests.bot.processes import Shell
from tests.bot.served import Sandbox, Start, imported
from tests.patience import PATIENCE
from tests.places import in_house
from tests.ports import two_free_ports
from tests.warm import cold


@pytest.fixture
async def start(tmp_path: Path, places: Path) -> AsyncIterator[Start]:
    """Starts sandboxes in one folder, one after the other."""
    shell = Shell(tmp_path, in_house(places))
    started: list[Sandbox] = []
    async with AsyncExitStack() as stack:
        http = await stack.enter_async_context(ClientSession())

        async def begin(*words: str) -> Sandbox:
            port = two_free_ports(24400)
            process = shell.begun("sandbox", "--port", str(port), *words, start=cold)
            started.append(Sandbox(process, tmp_path, http, port))
            return started[-1]

        yield begin
        try:
            for one in started:
                if one.process.poll() is None:
                    await one.end()
        finally:
            for one in started:
                one.process.kill()


async def test_it_prints_three_addresses_outlives_its_product_and_ends_it_when_told(
    start: Start, capsys: pytest.CaptureFixture[str]
) -> None:
    began = time.monotonic()
    sandbox = await start()
    await sandbox.get("/")
    page_after = time.monotonic() - began
    page, api, feed = await sandbox.lines(3)
    assert page == f"Chat page:      http://127.0.0.1:{sandbox.port}/"
    assert api == f"Bot API:        http://127.0.0.1:{sandbox.port}"
    address = re.fullmatch(r"Calendar feed:  http://127.0.0.1:(\d+)(/cal/\S+\.ics)", feed)
    assert address
    assert int(address[1]) == sandbox.port + 1
    assert (await sandbox.get(address[2], int(address[1]))).count("BEGIN:VEVENT") == 70
    feed_after = time.monotonic() - began

    product = sandbox.product
    os.kill(product, signal.SIGKILL)
    await asyncio.to_thread(sandbox.started_again, product)
    assert "BEGIN:VCALENDAR" in await sandbox.get(address[2], int(address[1]))
    await sandbox.end()
    with capsys.disabled():
        print(
            f"\n  first start: page after {page_after:.1f} s, calendar after {feed_after:.1f} s;"
            f" importing aiogram takes {imported():.1f} s"
        )


@pytest.mark.full
async def test_an_empty_office_stays_empty_tells_the_way_in_and_gives_way_to_the_sample(
    start: Start,
) -> None:
    empty = await start("--empty")
    said = await empty.lines(8)
    [feed] = [line for line in said if line.startswith("Calendar feed:")]
    assert any(line.startswith("/start ") for line in said)
    path = "/cal/" + feed.partition("/cal/")[2]
    assert "BEGIN:VEVENT" not in await empty.get(path, empty.port + 1)
    await empty.end()

    again = await start()
    said = await again.lines(8)
    assert any(line.startswith("/start ") for line in said)
    assert "BEGIN:VEVENT" not in await again.get(path, again.port + 1)
    await again.end()

    fresh = await start("--fresh")
    *_, feed = await fresh.lines(3)
    assert not feed.endswith(path)
    here = "/cal/" + feed.partition("/cal/")[2]
    assert "BEGIN:VEVENT" in await fresh.get(here, fresh.port + 1)
    await fresh.end()


async def test_a_product_that_refuses_to_start_ends_it_too(start: Start, tmp_path: Path) -> None:
    (tmp_path / "var").mkdir()
    with alone(f"sqlite:///{tmp_path}/var/sandbox.db"):
        sandbox = await start()
        assert await asyncio.to_thread(sandbox.process.wait, PATIENCE) == 1
    assert sandbox.process.stdout
    sandbox.process.stdout.close()
    errors = (tmp_path / "stderr").read_text().splitlines()
    assert errors[0] == "var/sandbox.db is being served by another process already."
    assert errors[-1] == "The product does not start; why stands above."
    assert not any("Traceback" in line for line in errors)
