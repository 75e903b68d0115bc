"""Many people at their telephones: each does a thing, sees the answer, does the next."""

import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import ClientSession

ROUND = 10  # updates of one round: 4 buttons, 3 typed answers, 2 lists, 1 save


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
