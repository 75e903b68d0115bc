"""The processes that are measured: the fake API, the product, an echo bot; each on its own core."""

import asyncio
import json
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HOUSE = Path(__file__).parents[1]
TOKEN = "42:SANDBOX"
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass
class Running:
    """A process, and where it runs."""

    process: asyncio.subprocess.Process
    first_line: str

    @property
    def resident(self) -> float:
        """Megabytes resident."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1024

    @property
    def seconds(self) -> float:
        """Processor time taken so far."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    async def end(self) -> None:
        """End it."""
        if self.process.returncode is None:
            self.process.terminate()
            await self.process.wait()


def pinned(core: int | None) -> Callable[[], None]:
    """What a process does first, to stay on one core; with None it goes where it likes."""

    def pin() -> None:
        if core is not None and hasattr(os, "sched_setaffinity"):
            os.sched_setaffinity(0, {core % (os.cpu_count() or 1)})

    return pin


async def start(core: int | None, *command: str, log: Path, **environ: str) -> Running:
    """Start a Python process on one core; ready when its first line has come."""

    with log.open("ab") as errors:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *command,
            cwd=HOUSE,
            env={**os.environ, **environ},
            stdout=asyncio.subprocess.PIPE,
            stderr=errors,
            preexec_fn=pinned(core),
        )
    assert process.stdout
    line = (await process.stdout.readline()).decode().strip()
    assert line, log.read_text()
    return Running(process, line)


async def told(core: int, *command: str, log: Path, **environ: str) -> Any:
    """What a Python process on one core has to say in the end, as JSON in its last line."""
    running = await start(core, *command, log=log, **environ)
    assert running.process.stdout
    lines = [running.first_line, *(await running.process.stdout.read()).decode().splitlines()]
    await running.process.wait()
    return json.loads(lines[-1])
