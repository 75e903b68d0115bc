"""A crowd at work: as fast as it can, and at a steady rate."""

import asyncio
import gc
import time
from collections.abc import AsyncIterator

from benchmarks.bot_and_echo.people import ROUND, Caller, Round

STEADY = 3  # rounds of everybody while the rate is steady


async def throughput(callers: list[Caller], rounds: int, one_round: Round, first: int) -> float:
    """Updates a second while everybody goes through so many rounds as fast as they can."""

    async def all_of(caller: Caller) -> None:
        for number in range(first, first + rounds):
            async for _ in one_round(caller, number):
                pass

    begun = time.perf_counter()
    await asyncio.gather(*(all_of(caller) for caller in callers))
    return len(callers) * rounds * ROUND / (time.perf_counter() - begun)


async def steady(callers: list[Caller], one_round: Round, first: int, rate: float) -> list[float]:
    """Milliseconds to each answer of two rounds that come in at a steady rate, all steps mixed.

    Everybody goes through ``STEADY`` rounds: each begins the measured ones at another step.
    """
    crowd, loop = callers[0].crowd, asyncio.get_running_loop()
    walks = [_steps(caller, one_round, first) for caller in callers]

    async def go(place: int, steps: int) -> None:
        for _ in range(steps):
            await anext(walks[place])

    async def paced(place: int) -> None:
        due = loop.time() + place / rate
        for _ in range((STEADY - 1) * ROUND):
            await asyncio.sleep(max(due - loop.time(), 0))
            await anext(walks[place])
            due += len(callers) / rate

    places = range(len(callers))
    await asyncio.gather(*(go(place, place % ROUND) for place in places))
    gc.freeze()
    crowd.taken = []
    await asyncio.gather(*(paced(place) for place in places))
    taken = sorted(one * 1000 for one in crowd.taken)
    await asyncio.gather(*(go(place, ROUND - place % ROUND) for place in places))
    return taken


async def _steps(caller: Caller, one_round: Round, first: int) -> AsyncIterator[None]:
    for number in range(first, first + STEADY):
        async for _ in one_round(caller, number):
            yield
