"""``convoke sandbox`` as a process: begun, alive, asked, ended."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aiohttp import ClientError, ClientSession

from tests.patience import PATIENCE
from tests.warm import Process


@dataclass
class Sandbox:
    """One that was started, and what it has said so far."""

    process: Process
    folder: Path
    http: ClientSession
    port: int
    said: list[str] = field(default_factory=list)

    async def lines(self, count: int) -> list[str]:
        """Its next lines."""
        assert self.process.stdout
        for _ in range(count):
            self.said.append(await asyncio.to_thread(self.process.stdout.readline))
        assert all(self.said), (self.folder / "stderr").read_text()
        return [line.strip() for line in self.said[-count:]]

    @property
    def product(self) -> int:
        """The process id of the product."""
        return int((self.folder / "var" / "sandbox.pid").read_text())

    def started_again(self, after: int) -> None:
        """Until the product is another process than this."""
        until = time.monotonic() + PATIENCE
        while self.product == after:
            assert time.monotonic() < until
            time.sleep(0.05)

    async def get(self, path: str, port: int = 0) -> Any:
        """What an address gives, once somebody answers there."""
        address = f"http://127.0.0.1:{port or self.port}{path}"
        async with asyncio.timeout(PATIENCE):
            while True:
                try:
                    async with self.http.get(address) as answer:
                        if answer.status == 200:
                            body: Any = await answer.text()
                            return body
                except ClientError:
                    pass
                await asyncio.sleep(0.05)

    async def end(self) -> None:
        """Told to end, it does, and so does its product."""
        product = self.product
        self.process.send_signal(signal.SIGTERM)
        assert await asyncio.to_thread(self.process.wait, PATIENCE) == 0
        assert self.process.stdout
        self.process.stdout.close()
        assert not alive(product)


def alive(process_id: int) -> bool:
    """Whether a process is there."""
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return False
    return True


Start = Callable[..., Awaitable[Sandbox]]


def imported() -> float:
    """Seconds that ``import aiogram`` takes by itself."""
    began = time.monotonic()
    subprocess.run([sys.executable, "-c", "import aiogram"], check=True)
    return time.monotonic() - began
