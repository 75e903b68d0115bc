"""A real process on a wrong clock takes and sends nothing until somebody says it is right."""

import asyncio
import os
import select
import signal
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from aiohttp import ClientSession

from tests.bot.processes import TOKEN, Shell
from tests.patience import PATIENCE

YEARS = timedelta(days=3652)


def served_in_ten_years(shell: Shell) -> None:
    """The file says that it was served then."""
    until = (datetime.now(UTC) + YEARS).strftime("%Y-%m-%d %H:%M:%S.000000")
    with closing(sqlite3.connect(shell.folder / "var" / "convoke.db")) as file, file:
        file.execute(
            "INSERT INTO sender_lease (id, owner, epoch, until) VALUES (1, 'x', 1, ?)", (until,)
        )


def first_line(said: Path) -> str:
    """What a process says first, when it says it; nothing for half a minute: nothing."""
    heard = os.open(said, os.O_RDWR | os.O_NONBLOCK)
    try:
        ready, _, _ = select.select([heard], [], [], 30)
        return os.read(heard, 4096).decode() if ready else ""
    finally:
        os.close(heard)


async def calls(telegram: str) -> list[str]:
    """What Telegram was asked."""
    async with ClientSession() as http, http.get(f"{telegram}/log") as answer:
        return [one["method"] for one in (await answer.json())["calls"]]


@pytest.mark.xdist_group("warm")
async def test_nothing_is_taken_or_sent_until_somebody_says_that_the_clock_is_right(
    shell: Shell, telegram: str
) -> None:
    served_in_ten_years(shell)
    here = {
        "CONVOKE_TELEGRAM__TOKEN": TOKEN,
        "CONVOKE_TELEGRAM__API_BASE": telegram,
        "CONVOKE_WEB__PORT": "0",
    }
    found = await asyncio.to_thread(shell.apart, "check", **here)
    assert found.returncode == 1
    assert "wrong  The machine's clock shows" in found.stdout
    os.mkfifo(shell.folder / "stderr")
    process = shell.begun("run", **here)
    assert "Put the clock right" in await asyncio.to_thread(first_line, shell.folder / "stderr")
    process.send_signal(signal.SIGTERM)
    assert await asyncio.to_thread(process.wait, PATIENCE) == 0
    assert process.stdout.read() == ""
    process.stdout.close()
    assert set(await calls(telegram)) == {"getMe"}, "by `convoke check`"
    (shell.folder / "stderr").unlink()
    process = shell.begun("run", "--trust-clock", **here)
    assert (await asyncio.to_thread(process.stdout.readline)).startswith("Calendars: ")
    process.send_signal(signal.SIGTERM)
    assert await asyncio.to_thread(process.wait, PATIENCE) == 0
    process.stdout.close()
    found = await asyncio.to_thread(shell.apart, "check", **here)
    assert "ok     Nothing speaks against the machine's clock." in found.stdout
