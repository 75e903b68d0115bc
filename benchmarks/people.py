"""Many people at their telephones: each does a thing, sees the answer, does the next."""

import asyncio
import gc
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import ClientSession

ROUND = 10  # updates of one round: 4 buttons, 3 typed answers, 2 lists, 1 save
STEADY = 3  # rounds of everybody while the rate is steady


@dataclass
class Crowd:
    """What the crowd did, and how long each answer took."""

    url: str
    http: ClientSession
    taken: list[float] = field(default_factory=list)


@dataclass
class Caller:
    """One person."""

    id: int
    crowd: Crowd
    seen: int = 0
    buttons: dict[str, int] = field(default_factory=dict)

    async def does(self, what: str, body: dict[str, Any]) -> None:
        """One update, until its answer has been accepted."""
        begun = time.perf_counter()
        await self._post(what, body)
        news: list[dict[str, Any]] = []
        while not news:
            news = await self._news()
        self.crowd.taken.append(time.perf_counter() - begun)
        self.buttons = {
            one["text"]: message["message_id"]
            for message in news
            for row in message["buttons"]
            for one in row
        } or self.buttons

    async def _post(self, what: str, body: dict[str, Any]) -> None:
        address = f"{self.crowd.url}/people/{self.id}/{what}"
        async with self.crowd.http.post(address, json=body) as answer:
            assert answer.status in {200, 201}, await answer.text()

    async def _news(self) -> list[dict[str, Any]]:
        address = f"{self.crowd.url}/people/{self.id}/chat?since={self.seen}&wait=30"
        async with self.crowd.http.get(address) as answer:
            chat = await answer.json()
        self.seen = chat["next"]
        return [one for one in chat["messages"] if one["from"] == "bot"]

    async def says(self, text: str) -> None:
        """A typed update."""
        await self.does("messages", {"text": text})

    async def presses(self, label: str) -> None:
        """A button of the newest answer that has one of this label."""
        await self.does("press", {"message_id": self.buttons[label], "button": label})

    async def registers(self, number: int) -> AsyncIterator[None]:
        """A round at the desk: a workshop registered and saved, with a look at the list."""
        await self.says(f"/new Workshop {self.id} {number}")
        yield
        await self.presses("GLACY")
        yield
        await self.says("Tbilisi, Georgia")
        yield
        await self.says("18-19 August 2016")
        yield
        await self.presses("Edit")
        yield
        await self.presses("Back")
        yield
        card = dict(self.buttons)
        await self.says("/upcoming")
        yield
        await self.presses("Mine")
        yield
        await self.says("/upcoming")
        yield
        self.buttons = card
        await self.presses("Save")
        yield

    async def echoes(self, number: int) -> AsyncIterator[None]:
        """The same count of messages and presses for the bot that echoes."""
        for step in range(ROUND):
            if step % 2:
                await self.presses("Again")
            else:
                await self.says(f"{number} {step}")
            yield


Round = Callable[[Caller, int], AsyncIterator[None]]


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
