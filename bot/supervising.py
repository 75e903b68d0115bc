"""Keeps the product running in a process of its own."""

import asyncio
import sys
import time
from asyncio.subprocess import DEVNULL, Process
from contextlib import suppress
from http import HTTPStatus
from pathlib import Path

from aiohttp import ClientError, ClientSession

from bot.refusing import Refused

RESTART_AFTER = 0.5
LOOK_AGAIN = 0.1
# A product that ends so soon, so often, one time after the other, does so for a reason. A busy
# machine takes many seconds to import it.
SOON = 60.0
OFTEN = 3


async def keep_running(
    config: Path | None, stopped: asyncio.Event, *, pid: Path, speaks: bool
) -> None:
    """Start the product, and start it again when it dies, until told to stop.

    :param pid: the file that holds its process id.
    :param speaks: what it prints is shown: the one way into an office that has no head yet.
    :raises Refused: it refuses to start; it has said why.
    """
    ended = asyncio.create_task(stopped.wait())
    refusals = 0
    while not stopped.is_set():
        began = time.monotonic()
        process = await _started(config, pid, speaks=speaks)
        waiting = asyncio.create_task(process.wait())
        await asyncio.wait({waiting, ended}, return_when=asyncio.FIRST_COMPLETED)
        if stopped.is_set():
            with suppress(ProcessLookupError):
                process.terminate()
            await waiting
            return
        refused = process.returncode == 1 and time.monotonic() - began < SOON
        refusals = refusals + 1 if refused else 0
        if refusals == OFTEN:
            ended.cancel()
            raise Refused("The product does not start; why stands above.")
        await asyncio.wait({ended}, timeout=RESTART_AFTER)


async def _started(config: Path | None, pid: Path, *, speaks: bool) -> Process:
    own = ["--config", str(config)] if config else []
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run", *own), stdout=None if speaks else DEVNULL
    )
    await asyncio.to_thread(pid.write_text, f"{process.pid}\n")
    return process


async def answering(url: str) -> None:
    """Wait until the product serves."""
    async with ClientSession() as http:
        while True:
            with suppress(ClientError):
                async with http.get(f"{url}/healthz") as answer:
                    if answer.status == HTTPStatus.OK:
                        return
            await asyncio.sleep(LOOK_AGAIN)
