"""Starts the process that reads, and ends it after twenty seconds."""

import asyncio
import os
import signal
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

from reading.apart.asking import Asked, Told, packed, told_by

PATIENCE: Final = 20.0
ROOT: Final = Path(__file__).parents[2]
# Each thread would set aside far more room than it uses (mallopt(3)), and all of it is counted.
FRUGAL: Final = {"MALLOC_ARENA_MAX": "1"}
# What reads a stranger's file gets nothing of what the office keeps in its environment.
KEPT: Final = ("PATH", "LANG", "LC_ALL", "TMPDIR", "SYSTEMROOT", "VIRTUAL_ENV")


class Apart:
    """Reads papers, each in a process of its own, a few at once.

    :param patience: seconds after which a process is ended.
    """

    def __init__(self, *, patience: float = PATIENCE, at_once: int = 2) -> None:
        self.patience = patience
        self._turns = asyncio.Semaphore(at_once)

    async def __call__(self, asked: Asked, octets: bytes) -> Told:
        """What was understood; a refusal where the process was ended, or ended by itself."""
        async with self._turns:
            process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "reading.apart"),
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.DEVNULL,
                cwd=ROOT,
                env=FRUGAL | {name: os.environ[name] for name in KEPT if name in os.environ},
                # With its helpers it is a group, so that none of them is left behind.
                start_new_session=True,
            )
            try:
                asking = process.communicate(packed(asked, octets))
                printed, _ = await asyncio.wait_for(asking, self.patience)
            except TimeoutError:
                return Told(refusal="too_long")
            finally:
                await ended(process)
        if process.returncode:
            return Told(refusal="too_large" if process.returncode < 0 else "broken")
        try:
            return await asyncio.to_thread(told_by, printed)
        except ValueError:
            return Told(refusal="broken")


async def ended(process: asyncio.subprocess.Process) -> None:
    """The process and its helpers are no more, however it came to that."""
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    await process.wait()
