"""People who write and press in the sandbox, and the office that they write to."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from programme import inbox
from programme.inbox import Received
from tests.switchboard import Switchboard

HEAD, ADA, AWA, BIRAM, STRANGER = 1000, 1001, 1002, 1003, 1004
NAMES = {
    HEAD: ("Head", "en"),
    ADA: ("Ada", "en"),
    AWA: ("Awa on her telephone", "fr"),
    BIRAM: ("Biram", "fr"),
    STRANGER: ("Stranger", "en"),
}


@dataclass
class House(Switchboard):
    """The office behind its bot, whose updates may lie for a while."""

    def pass_by(self, **span: float) -> None:
        """Time passes."""
        self.moment += timedelta(**span)

    async def take(self) -> list[dict[str, Any]]:
        """What people have done since, taken as the intake takes it."""
        updates = await self.bot.get_updates(offset=self.offset, timeout=0)
        bodies = [one.model_dump(mode="json", exclude_none=True, by_alias=True) for one in updates]
        self.offset = max((one.update_id + 1 for one in updates), default=self.offset)
        received = [Received(one["update_id"], None, one) for one in bodies]
        await self.office.note(inbox.store, updates=received, now=self.moment)
        return bodies

    async def handle(self, bodies: list[dict[str, Any]]) -> None:
        """Answer updates."""
        for body in bodies:
            await self.dispatcher.feed_raw_update(self.bot, body)

    async def settle(self) -> None:
        """Take and answer."""
        await self.handle(await self.take())


def offered(*buttons: tuple[str, CallbackData]) -> InlineKeyboardMarkup:
    """A keyboard of one column."""
    return InlineKeyboardMarkup(
        inline_keyboard=[
            [InlineKeyboardButton(text=label, callback_data=data.pack())] for label, data in buttons
        ]
    )


@dataclass
class Someone:
    """A person with a telephone."""

    house: House
    id: int
    seen: int = 0
    alerts: list[str] = field(default_factory=list)

    async def post(self, path: str, body: dict[str, Any] | None = None) -> Any:
        address = f"{self.house.url}/people/{self.id}/{path}"
        async with self.house.http.post(address, json=body) as response:
            answer = await response.json()
            assert response.status in {200, 201}, answer
            return answer

    async def writes(self, text: str, reply_to: int | None = None) -> None:
        """Type, and let it lie."""
        await self.post("messages", {"text": text, "reply_to": reply_to})

    async def says(self, text: str, reply_to: int | None = None) -> str:
        """Type, and read what comes back."""
        await self.writes(text, reply_to)
        await self.house.settle()
        return await self.reads()

    async def touches(self, label: str) -> None:
        """Press the newest button of this label, and let it lie."""
        for message in reversed(await self.messages()):
            if any(label == one["text"] for row in message["buttons"] for one in row):
                await self.post("press", {"message_id": message["message_id"], "button": label})
                return
        raise AssertionError(f"no button {label!r}; {await self.buttons()}")

    async def presses(self, label: str) -> str:
        """Press the newest button of this label, and read what comes of it."""
        await self.touches(label)
        await self.house.settle()
        return await self.reads()

    async def chat(self) -> Any:
        address = f"{self.house.url}/people/{self.id}/chat?since={max(self.seen, 1)}"
        async with self.house.http.get(address) as response:
            return await response.json()

    async def messages(self) -> list[dict[str, Any]]:
        async with self.house.http.get(f"{self.house.url}/people/{self.id}/chat") as response:
            return list((await response.json())["messages"])

    async def reads(self) -> str:
        """Whatever the bot said or changed since last read, as HTML; alerts are kept apart."""
        news = await self.chat()
        self.seen = news["next"]
        self.alerts = [one["text"] for one in news["alerts"] if one.get("text")]
        return "\n\n".join(one["html"] for one in news["messages"] if one["from"] == "bot")

    async def buttons(self) -> list[str]:
        """The labels below the newest message of the bot."""
        last = [one for one in await self.messages() if one["from"] == "bot"][-1]
        return [one["text"] for row in last["buttons"] for one in row]

    async def last(self) -> int:
        """The id of the newest message."""
        return int((await self.messages())[-1]["message_id"])


Meet = Callable[[int], Someone]
