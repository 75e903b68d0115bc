"""How long an event loop stands still at most, as a bystander on it notices."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

GLANCE = 0.001


@dataclass
class Watched:
    """Seconds that have passed, and the longest in which nothing else could go on."""

    seconds: float = 0.0
    still: float = 0.0


@asynccontextmanager
async def watched() -> AsyncIterator[Watched]:
    """Watch the loop while this is open."""
    found = Watched()
    begun = time.perf_counter()
    task = asyncio.create_task(_watch(found))
    await asyncio.sleep(0)
    yield found
    # What stood still until now is noticed only when the bystander has its turn.
    await asyncio.sleep(2 * GLANCE)
    found.seconds = time.perf_counter() - begun
    task.cancel()


async def _watch(found: Watched) -> None:
    while True:
        begun = time.perf_counter()
        await asyncio.sleep(GLANCE)
        found.still = max(found.still, time.perf_counter() - begun - GLANCE)
