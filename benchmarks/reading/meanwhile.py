"""What others notice while one chat has sent a very long text and it is read."""

import asyncio
import tempfile
from collections.abc import Awaitable
from pathlib import Path
from statistics import median

from benchmarks.databases import databases
from benchmarks.importing.office import Scene, scene
from benchmarks.importing.watching import Waits, watched
from benchmarks.reading.speed import sample
from benchmarks.reading.texts import prose
from benchmarks.table import show

# What the bot says in the end, whether it was read in time or not.
TOLD = "were read|too long|too much|No activity"


def measure(*, quick: bool) -> None:
    """Print the table."""
    size = 500_000 if quick else 10_000_000
    with tempfile.TemporaryDirectory() as name, databases(Path(name)) as laid:
        rows = asyncio.run(_lived(laid("SQLite", "meanwhile"), Path(name), size))
    show(
        f"Others, who ask each 100 ms, while {size / 1e6:g} MB of words are read",
        ("", "seconds", "answers", "median ms", "p99 ms", "longest ms"),
        rows,
        "Wanted: each answer within a second.",
    )


async def _lived(url: str, folder: Path, size: int) -> list[tuple[str, ...]]:
    """The same office with nothing to read, and with that."""
    text = prose(sample().split(), size).encode()
    async with scene(url, folder) as here:
        alone = await _step(here, "nothing is read", asyncio.sleep(10))
        return [alone, await _step(here, "it is read", _read(here, text))]


async def _read(here: Scene, text: bytes) -> None:
    await here.coordinator.sends("programme.txt", text)
    await here.coordinator.sees(TOLD)


async def _step(here: Scene, name: str, work: Awaitable[object]) -> tuple[str, ...]:
    """A line of the table: one thing that is done, and what others had meanwhile."""
    begun = asyncio.get_running_loop().time()
    async with watched(here.others, here.health, here.product) as waits:
        await work
        taken = asyncio.get_running_loop().time() - begun
    return name, f"{taken:.1f}", *_figures(waits)


def _figures(waits: Waits) -> tuple[str, ...]:
    """How many answers there were, and how long they took."""
    taken = sorted(each * 1000 for each in waits.answers)
    return (
        str(len(taken)), f"{median(taken):.0f}",
        f"{taken[int(len(taken) * 0.99)]:.0f}", f"{taken[-1]:.0f}",
    )  # fmt: skip
