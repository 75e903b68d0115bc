"""The product and the sandbox as real processes, each with an address, started and killed."""

import asyncio
import os
import signal
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

from aiohttp import ClientSession

from tests.crash.moments import Moment
from tests.patience import PATIENCE
from tests.ports import two_free_ports
from tests.warm import Process, Start, Warm

PROJECT = Path(__file__).parents[2]
TOKEN = "42:SANDBOX"
EXECUTIONER = Path(__file__).with_name("executioner.py")
# Seconds of a life in which not enough happens, as its executioner counts them.
LONGEST = 2.5


class Sandbox:
    """The witness: the Bot API and its people, in a process that nobody kills during the run."""

    def __init__(self, store: Path, now: str) -> None:
        self.store = store
        self.now = now
        self.url = ""
        self._process: Process | None = None

    async def start(self) -> None:
        """Serve at a free port."""
        asked = ["--port", "0", "--store", str(self.store), "--token", TOKEN, "--now", self.now]
        log = self.store.with_name("sandbox.log")
        self._process, self.url = await _started(Warm, ["sandbox", *asked], {}, "http://", log)

    async def stop(self) -> None:
        """End it in order."""
        await _ended(self._process, signal.SIGTERM)

    async def clock(self, http: ClientSession, now: datetime) -> None:
        """Put its clock forward."""
        async with http.post(f"{self.url}/clock", json={"now": now.isoformat()}) as response:
            assert response.status == 200, await response.text()

    async def log(self, http: ClientSession) -> list[dict[str, Any]]:
        """What it has heard."""
        async with http.get(f"{self.url}/log") as response:
            return list((await response.json())["calls"])


class Product:
    """``convoke run`` on a database of its own, which can be killed at any moment.

    :param start: how each of its lives begins.
    """

    def __init__(self, database: Path, gazetteer: Path, sandbox: str, start: Start) -> None:
        self.database = database
        self._start = start
        self.port = two_free_ports(6400)
        self._process: Process | None = None
        self._log = database.with_name("product.log")
        self._environ = {
            "CONVOKE_DATABASE__URL": f"sqlite:///{database}",
            "CONVOKE_TELEGRAM__API_BASE": sandbox,
            "CONVOKE_TELEGRAM__TOKEN": TOKEN,
            "CONVOKE_TELEGRAM__USERNAME": "ConvokeSandboxBot",
            "CONVOKE_SANDBOX__URL": sandbox,
            "CONVOKE_WEB__PORT": str(self.port),
            "CONVOKE_WEB__PUBLIC_URL": f"http://127.0.0.1:{self.port}",
            "CONVOKE_READING__GAZETTEER": str(gazetteer),
        }

    async def start(self) -> None:
        """Begin, or go on where the last process was killed; returns when it serves."""
        self._process, _ = await _started(
            self._start, ["bot", "run"], self._environ, "Calendars:", self._log
        )

    async def dies(self, moment: Moment, telegram: Path) -> None:
        """``kill -9`` at a drawn moment; returns when it is dead."""
        assert self._process is not None
        file = {"committed": self.database, "accepted": telegram}[moment.kind]
        given = (self._process.pid, moment.kind, file, moment.number, moment.delay, LONGEST)
        executioner = await asyncio.create_subprocess_exec(
            sys.executable, "-S", EXECUTIONER, *map(str, given)
        )
        assert await executioner.wait() == 0
        await _over(self._process)

    async def kill(self) -> None:
        """``kill -9``, now."""
        await _ended(self._process, signal.SIGKILL)

    async def stop(self) -> None:
        """End it in order."""
        await _ended(self._process, signal.SIGTERM)

    @property
    def log(self) -> str:
        """What it wrote to stderr, over all its lives."""
        return self._log.read_text(encoding="utf-8")


async def _started(
    start: Start, command: list[str], environ: dict[str, str], ready: str, log: Path
) -> tuple[Process, str]:
    """A process whose first line that begins so says that it serves; and that line."""
    process = start(*command, folder=PROJECT, environ=os.environ | environ, errors=log)
    assert process.stdout is not None
    async with asyncio.timeout(PATIENCE):
        while line := await asyncio.to_thread(process.stdout.readline):
            if line.startswith(ready):
                return process, line.strip()
    raise AssertionError(f"{command} ended with {process.wait()} before it served: see {log}")


async def _ended(process: Process | None, number: signal.Signals) -> None:
    if process is not None and process.poll() is None:
        process.send_signal(number)
        await _over(process)


async def _over(process: Process) -> None:
    await asyncio.to_thread(process.wait, PATIENCE)
    assert process.stdout is not None
    process.stdout.close()
