"""People of the scripted hour: each says and presses, and waits for what the bot answers."""

import asyncio
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import ClientSession

PATIENCE = 90.0
Message = dict[str, Any]


@dataclass
class Told:
    """What people were told and left open: what must be true at the end."""

    saved: list[str] = field(default_factory=list)
    moved: dict[str, str] = field(default_factory=dict)
    asked: dict[int, tuple[str, str]] = field(default_factory=dict)
    sent: int = 0


@dataclass
class Walker:
    """One person on the witness's people side."""

    id: int
    url: str
    http: ClientSession
    told: Told

    async def post(self, what: str, body: dict[str, Any]) -> None:
        """Say or press: one update for the product."""
        async with self.http.post(f"{self.url}/people/{self.id}/{what}", json=body) as answer:
            assert answer.status in {200, 201}, await answer.text()
        self.told.sent += 1

    async def chat(self, since: int = 0, wait: float = 0) -> Any:
        """The chat, or what is new in it, waited for."""
        address = f"{self.url}/people/{self.id}/chat?since={since}&wait={wait}"
        async with self.http.get(address) as answer:
            return await answer.json()

    async def until(self, holds: Callable[[Message], bool]) -> Message:
        """The newest message of the bot for which this holds, as soon as there is one."""

        async def seen() -> Message:
            while True:
                chat = await self.chat()
                for message in reversed(chat["messages"]):
                    if message["from"] == "bot" and holds(message):
                        found: Message = message
                        return found
                await self.chat(chat["next"], wait=5)

        return await asyncio.wait_for(seen(), PATIENCE)

    async def registers(self, title: str) -> str:
        """One line, a card, Save, a reference."""
        await self.post("messages", {"text": f"/new {title}, Tbilisi, Georgia, 1-2 August #GLACY"})
        card = await self.until(lambda one: title in one["text"] and "Save" in labels(one))
        await self.post("press", {"message_id": card["message_id"], "button": "Save"})
        saved = await self.until(lambda one: title in one["text"] and "-2016-" in one["text"])
        self.told.saved.append(title)
        return re.findall(r"GLACY-2016-\d+", saved["text"])[0]

    async def moves(self, title: str, reference: str, days: str) -> None:
        """Old and new are shown, Save, the new days stand."""
        await self.post("messages", {"text": f"/move {reference} {days} August"})
        shown = await self.until(
            lambda one: title in one["text"] and days in plain(one) and "Save" in labels(one)
        )
        await self.post("press", {"message_id": shown["message_id"], "button": "Save"})
        await self.until(
            lambda one: title in one["text"] and days in plain(one) and "Save" not in labels(one)
        )
        self.told.moved[title] = days

    async def begins(self, title: str) -> None:
        """A draft left half-finished: the bot asks, and nobody answers."""
        await self.post("messages", {"text": f"/new {title}"})
        asked = await self.until(lambda one: title in one["text"])
        self.told.asked[self.id] = (title, last_line(asked))

    async def is_asked_again(self) -> tuple[str, str]:
        """What the bot asks when this person writes something that is no answer."""
        chat = await self.chat()
        await self.post("messages", {"text": "???"})
        while True:
            news = await self.chat(chat["next"], wait=5)
            said = [one for one in news["messages"] if one["from"] == "bot"]
            if said:
                title = next(iter(self.told.asked[self.id]))
                return (title if title in said[-1]["text"] else "", last_line(said[-1]))


def labels(message: Message) -> set[str]:
    """The buttons of a message."""
    return {one["text"] for row in message["buttons"] for one in row}


def plain(message: Message) -> str:
    """The text with typed dashes."""
    return str(message["text"]).replace("–", "-")


def last_line(message: Message) -> str:
    """The question, which stands last."""
    return str(message["text"]).strip().splitlines()[-1]
