"""People who ask at a steady rate, and two whose chats are spoilt."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from aiohttp import ClientSession

from benchmarks.storm.script import BEGINS

# People who ask, and questions a second of all of them.
ASKERS, RATE = 30, 10.0
WARM = 20
FAULTS = (
    {"what": "slow", "seconds": 30},
    {"what": "429", "seconds": 300, "for": 300},
)


async def asked(fake: str, http: ClientSession, bad: Sequence[int], seconds: int) -> list[float]:
    """Milliseconds to each answer, from the moment when the first reminder is due."""
    askers = [await _newcomer(fake, http, number) for number in range(ASKERS)]
    for number in range(WARM):
        await askers[number % ASKERS]()
    for chat, fault in zip(bad, FAULTS, strict=False):
        await _post(http, f"{fake}/faults", {"method": "*", "chat": chat, **fault})
    await _post(http, f"{fake}/clock", {"now": BEGINS.isoformat()})
    loop, taken = asyncio.get_running_loop(), list[float]()
    end, begun = loop.time() + seconds, loop.time()

    async def paced(place: int) -> None:
        due = begun + place / RATE
        while due < end:
            await asyncio.sleep(max(due - loop.time(), 0))
            taken.append(await askers[place]())
            due += ASKERS / RATE

    async def pesters(chat: int) -> None:
        while loop.time() < end:
            await _post(http, f"{fake}/people/{chat}/messages", {"text": "/help"})
            await asyncio.sleep(1)

    await asyncio.gather(*map(paced, range(ASKERS)), *map(pesters, bad))
    await asyncio.sleep(2)  # the last reminders arrive
    return taken


async def _newcomer(fake: str, http: ClientSession, number: int) -> Callable[[], Awaitable[float]]:
    """Somebody who asks for help: milliseconds until the answer is there."""
    body = {"first_name": f"P{number}", "language_code": "en"}
    who, seen = (await _post(http, f"{fake}/people", body))["id"], 0

    async def asks() -> float:
        nonlocal seen
        begun = time.perf_counter()
        await _post(http, f"{fake}/people/{who}/messages", {"text": "/help"})
        answered = False
        while not answered:
            async with http.get(f"{fake}/people/{who}/chat?since={seen}&wait=30") as answer:
                chat = await answer.json()
            seen = chat["next"]
            answered = any(one["from"] == "bot" for one in chat["messages"])
        return (time.perf_counter() - begun) * 1000

    return asks


async def _post(http: ClientSession, url: str, body: dict[str, Any]) -> Any:
    async with http.post(url, json=body) as answer:
        assert answer.status in {200, 201}, await answer.text()
        return await answer.json()
