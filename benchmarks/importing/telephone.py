"""A telephone: files go out, buttons are pressed, and what comes back is waited for."""

import re
import time
from typing import Any

from aiohttp import ClientSession, FormData

PATIENCE = 300.0


class Telephone:
    """One chat at the stand-in for Telegram."""

    def __init__(self, http: ClientSession, fake: str, who: int) -> None:
        self.http, self.fake, self.who = http, fake, who
        self.revision, self.last = 0, dict[str, Any]()

    async def sends(self, name: str, octets: bytes) -> None:
        """A file."""
        form = FormData()
        form.add_field("document", octets, filename=name)
        await self._post("messages", data=form)

    async def says(self, text: str) -> None:
        """A line."""
        await self._post("messages", json={"text": text})

    async def presses(self, label: str) -> None:
        """The button of the newest message whose label begins so."""
        labels = [one["text"] for row in self.last["buttons"] for one in row]
        found = next((one for one in labels if one.startswith(label)), None)
        assert found, f"no button {label!r}, but {self.last['text']!r} with {labels}"
        await self._post("press", json={"message_id": self.last["message_id"], "button": found})

    async def sees(self, words: str) -> float:
        """Seconds until a message that is new or changed has these words."""
        begun = time.monotonic()
        while time.monotonic() - begun < PATIENCE:
            for one in await self._news(30):
                self.last = one
                if re.search(words, one["text"] or ""):
                    return time.monotonic() - begun
        raise TimeoutError(f"{words!r} did not come, but {self.last.get('text')!r}")

    async def file(self) -> bytes:
        """The file of the newest message."""
        async with self.http.get(f"{self.fake}{self.last['document']['url']}") as answer:
            return await answer.read()

    async def _news(self, wait: float) -> list[dict[str, Any]]:
        address = f"{self.fake}/people/{self.who}/chat?since={self.revision}&wait={wait}"
        async with self.http.get(address) as answer:
            chat = await answer.json()
        self.revision = chat["next"]
        ours = (one for one in chat["messages"] if one["from"] == "bot")
        return sorted(ours, key=lambda one: (one["revision"], one["message_id"]))

    async def _post(self, path: str, **given: Any) -> None:
        async with self.http.post(f"{self.fake}/people/{self.who}/{path}", **given) as answer:
            assert answer.status in {200, 201}, await answer.text()
