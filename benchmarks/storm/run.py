"""One storm: prepared, let loose, calmed, and looked at."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.storm.courses import Course, everything
from benchmarks.storm.invariants import Evidence
from benchmarks.storm.opening import stage
from benchmarks.storm.setup import Storm


@dataclass(frozen=True)
class Outcome:
    """What a storm left, and how many seconds it took."""

    storm: Storm
    database: str
    seen: Evidence
    seconds: float


async def run(
    storm: Storm,
    url: str,
    folder: Path,
    *,
    course: Course = everything,
    restart: Callable[[], None] | None = None,
) -> Outcome:
    """Let a storm loose on an empty database, and gather what it left.

    :param folder: for the other side's file and what the processes say.
    """
    begun = time.perf_counter()
    async with stage(storm, url, folder, restart) as on:
        watching = asyncio.create_task(on.watch())
        try:
            await course(on)
            await on.calm()
        finally:
            watching.cancel()
        await on.deaths.end()
        seen = await on.evidence()
    kind = "SQLite" if url.startswith("sqlite") else "PostgreSQL"
    return Outcome(storm, kind, seen, time.perf_counter() - begun)
