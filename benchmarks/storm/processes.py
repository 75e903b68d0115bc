"""The product in processes of its own, forked from one that has imported it: a life begins at once.

Each is killed, stopped and let go on by its own signals; nothing of it is known here but its pid.
"""

import asyncio
import os
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.context import ForkServerProcess
from pathlib import Path

from benchmarks.processes import TOKEN, Running, start

FORKS = get_context("forkserver")
READY = "Calendars:"
GLANCE = 0.02
TOO_OFTEN = 5
PATIENCE = 60.0


def live(environ: dict[str, str], config: str, log: str) -> None:
    """``convoke run``, to its end or its death."""
    from bot.__main__ import run

    with Path(log).open("ab", buffering=0) as said:
        os.dup2(said.fileno(), 1)
        os.dup2(said.fileno(), 2)
    os.environ.update(environ)
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]
    run(Path(config))


@dataclass
class Convoke:
    """One process of the office; after a death it begins another life."""

    name: str
    folder: Path
    config: Path
    environ: dict[str, str]
    lives: int = 0
    fell: list[str] = field(default_factory=list)
    memory: dict[str, list[float]] = field(default_factory=dict)
    _process: ForkServerProcess | None = None

    @property
    def pid(self) -> int:
        """Of the life it has."""
        return (self._process.pid or 0) if self._process else 0

    @property
    def log(self) -> Path:
        """What this life says."""
        return self.folder / f"{self.name}-{self.lives}.log"

    async def begin(self) -> None:
        """Another life; when this returns, it serves."""
        self.lives += 1
        given = (self.environ, str(self.config), str(self.log))
        self._process = FORKS.Process(target=live, args=given, daemon=True)
        await asyncio.to_thread(self._process.start)
        await self._until(lambda: self._serves() or not self.alive)
        if not self.alive:
            self.fell.append(str(self.log))
            if len(self.fell) > TOO_OFTEN:
                raise RuntimeError(f"{self.name} ends again and again: see {self.folder}")
            await self.begin()

    def _serves(self) -> bool:
        return self.log.exists() and READY in self.log.read_text(encoding="utf-8")

    @property
    def alive(self) -> bool:
        """Whether it has a life at all, be it held up."""
        return self._process is not None and self._process.is_alive()

    def strike(self, number: signal.Signals) -> None:
        """Send it a signal."""
        os.kill(self.pid, number)

    async def dies(self, number: signal.Signals = signal.SIGKILL) -> None:
        """Strike it, and see it dead."""
        if not self.alive:
            self.fell.append(str(self.log))
            return
        self.strike(number)
        await self._until(lambda: not self.alive)

    async def swept(self) -> None:
        """Nothing of it is left behind, whatever happened."""
        if self.alive:
            await self.dies()

    def measure(self) -> None:
        """Note how much memory it has."""
        status = Path(f"/proc/{self.pid}/status")
        if self.alive and status.exists():
            found = [line for line in status.read_text().splitlines() if line.startswith("VmRSS")]
            life = self.memory.setdefault(f"{self.name}, life {self.lives}", [])
            life.extend(int(line.split()[1]) / 1024 for line in found)

    async def _until(self, so: Callable[[], bool]) -> None:
        async with asyncio.timeout(PATIENCE):
            while not so():  # noqa: ASYNC110 -- processes tell nobody
                await asyncio.sleep(GLANCE)


def preload() -> None:
    """Have the product imported once, for all lives."""
    FORKS.set_forkserver_preload(["bot.__main__", "bot.commands.serving", "publishing.feed"])


async def telegram(store: Path, now: str) -> Running:
    """The other side: it is never killed, and its log is the oracle.

    It runs on whatever core is free, so that nobody waits for it in whose midst all others are.
    """
    return await start(
        None, "-m", "sandbox", "--port", "0", "--store", str(store), "--token", TOKEN,
        "--no-limits", "--now", now, log=store.with_name("sandbox.log"),
    )  # fmt: skip
