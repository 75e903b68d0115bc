"""A person with a telephone who does not know that the bot can die: says, presses, waits to see."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from aiohttp import ClientSession

from tests.client import Seen, seen
from tests.patience import PATIENCE

LONG_POLL = 10
# Seconds: many lives may end before something is answered, and each has to begin first.
LOST = 5 * PATIENCE
Wanted = Callable[[Seen], bool]


class Unanswered(AssertionError):
    """Something that was said or pressed never had its effect: the update is lost."""


@dataclass
class Walker:
    """One of the sandbox's people; each deed is done once and waited for, however long it takes."""

    id: int
    url: str
    http: ClientSession
    revision: int = 0

    async def says(self, text: str, wanted: Wanted) -> Seen:
        """Type, and wait for the answer that is wanted."""
        await self._post("messages", {"text": text})
        return await self.sees(wanted, text)

    async def presses(self, label: str, on: Seen, wanted: Wanted) -> Seen:
        """Press a button of this message, and wait for the answer that is wanted."""
        await self._post("press", {"message_id": on.id, "button": label})
        return await self.sees(wanted, label)

    async def sees(self, wanted: Wanted, after: str) -> Seen:
        """What came or changed since the last deed and is what is wanted, the newest first."""
        since, asked = self.revision, {"since": self.revision, "wait": LONG_POLL}
        try:
            async with asyncio.timeout(LOST):
                while True:
                    chat = await self._get("chat", asked)
                    asked["since"] = chat["next"]
                    news = [one for one in chat["messages"] if one["from"] == "bot"]
                    for one in sorted(news, key=revision, reverse=True):
                        if wanted(seen(one)):
                            self.revision = max(since, one["revision"])
                            return seen(one)
        except TimeoutError as late:
            raise Unanswered(f"{self.id} waits in vain after {after!r}") from late

    async def _get(self, path: str, asked: dict[str, int]) -> Any:
        async with self.http.get(f"{self.url}/people/{self.id}/{path}", params=asked) as response:
            return await response.json()

    async def _post(self, path: str, body: dict[str, Any]) -> None:
        async with self.http.post(f"{self.url}/people/{self.id}/{path}", json=body) as response:
            assert response.status in {200, 201}, await response.text()


def revision(message: dict[str, Any]) -> int:
    """When a message came or changed last."""
    return int(message["revision"])
