"""How long others wait meanwhile: for an answer in their chats, and for the loop itself."""

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiohttp import ClientSession

from benchmarks.importing.telephone import Telephone
from benchmarks.processes import Running

EVERY, GLANCE = 0.1, 0.02


@dataclass
class Waits:
    """The seconds that others waited, and the most memory seen."""

    answers: list[float] = field(default_factory=list)
    loop: list[float] = field(default_factory=list)
    held: float = 0.0

    @property
    def longest(self) -> float:
        """Of all answers."""
        return max(self.answers, default=0.0)


@asynccontextmanager
async def watched(
    others: Sequence[Telephone], health: str, product: Running
) -> AsyncIterator[Waits]:
    """Ask in another chat each 100 ms until this is left; what is asked then is waited for."""
    seen, over = Waits(), asyncio.Event()
    async with ClientSession() as http, asyncio.TaskGroup() as tasks:
        tasks.create_task(_ask(others, seen, over))
        tasks.create_task(_look(http, health, seen, over, product))
        yield seen
        over.set()


async def _ask(others: Sequence[Telephone], seen: Waits, over: asyncio.Event) -> None:
    """A change of the office's tables in one chat after the other: each question is stored."""
    async with asyncio.TaskGroup() as asking:
        number = 0
        while not over.is_set():
            asking.create_task(_one(others[number % len(others)], seen))
            number += 1
            await asyncio.sleep(EVERY)


async def _one(other: Telephone, seen: Waits) -> None:
    begun = time.monotonic()
    await other.says("/help")
    await other.sees("")
    seen.answers.append(time.monotonic() - begun)


async def _look(
    http: ClientSession, health: str, seen: Waits, over: asyncio.Event, product: Running
) -> None:
    """The health page is answered by the loop alone."""
    while not over.is_set():
        begun = time.monotonic()
        async with http.get(health) as answer:
            await answer.read()
        seen.loop.append(time.monotonic() - begun)
        seen.held = max(seen.held, product.resident)
        await asyncio.sleep(GLANCE)
