"""The fake Telegram, the product and the bare bot, each a process of its own on its processor."""

import asyncio
import os
import signal
import socket
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Coroutine, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from benchmarks.sides.processors import pin

PROJECT = Path(__file__).parents[2]
TOKEN = "42:SANDBOX"
PEOPLE, FAKE, BOT = 0, 1, 2
CLOCK = "2016-07-01T05:00:00+00:00"
PATIENCE = 60.0


class Running:
    """A Python process that says when it serves."""

    def __init__(self, process: Process, line: str) -> None:
        self.process = process
        self.line = line

    @property
    def pid(self) -> int:
        """Its number."""
        return self.process.pid

    def rest(self) -> None:
        """Let it do nothing until it may go on, so that work can be laid out for it."""
        self.process.send_signal(signal.SIGSTOP)

    def go_on(self) -> None:
        """Let it work."""
        self.process.send_signal(signal.SIGCONT)

    async def stop(self) -> str:
        """End it in order; what it printed since it served."""
        if self.process.returncode is None:
            self.go_on()
            self.process.terminate()
        said, _ = await asyncio.wait_for(self.process.communicate(), PATIENCE)
        return said.decode()


async def start(
    command: Sequence[str], ready: str, place: int, environ: Mapping[str, str] | None = None
) -> Running:
    """Start a Python module, and wait for its line that begins so."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", *command, cwd=PROJECT, env=os.environ | dict(environ or {}),
        stdout=PIPE,
    )  # fmt: skip
    pin(process.pid, place)
    assert process.stdout is not None
    async with asyncio.timeout(PATIENCE):
        while line := (await process.stdout.readline()).decode():
            if line.startswith(ready):
                return Running(process, line.strip())
    raise RuntimeError(f"{command} ended before it served")


@asynccontextmanager
async def running(started: Coroutine[None, None, Running]) -> AsyncIterator[Running]:
    """A process that is ended whatever happens."""
    one = await started
    try:
        yield one
    finally:
        await one.stop()


async def fake() -> Running:
    """The fake, without limits, in memory; its log stays on, for it says when what was accepted."""
    asked = ["--port", "0", "--store", ":memory:", "--no-limits", "--now", CLOCK]
    return await start(["sandbox", *asked, "--token", TOKEN], "http://", FAKE)


async def bare(url: str) -> Running:
    """The bare echo bot."""
    return await start(["benchmarks.sides.echo", url, TOKEN], "polling", BOT)


async def product(url: str, database: Path, module: Sequence[str] = ("bot", "run")) -> Running:
    """``convoke run`` with every limit lifted."""
    port = free_port()
    environ = {
        "CONVOKE_DATABASE__URL": f"sqlite:///{database}",
        "CONVOKE_TELEGRAM__API_BASE": url,
        "CONVOKE_TELEGRAM__TOKEN": TOKEN,
        "CONVOKE_TELEGRAM__RATE": "0",
        "CONVOKE_SANDBOX__URL": url,
        "CONVOKE_WEB__PORT": str(port),
        "CONVOKE_WEB__PUBLIC_URL": f"http://127.0.0.1:{port}",
    }
    return await start(module, "Calendars:", BOT, environ)


def free_port() -> int:
    """A port that nobody listens at."""
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        return int(bound.getsockname()[1])
