"""A person with a telephone, for tests: says, presses, sees; what happens between is the bot's."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import ClientSession


@dataclass(frozen=True)
class Seen:
    """The newest message of the bot, as its reader has it."""

    id: int
    text: str
    html: str
    rows: tuple[tuple[str, ...], ...]

    @property
    def buttons(self) -> tuple[str, ...]:
        """Every label, row after row."""
        return tuple(label for row in self.rows for label in row)

    def __contains__(self, words: str) -> bool:
        return words in self.text


@dataclass
class Person:
    """One of the sandbox's people; ``answered`` lets the bot answer what was done."""

    id: int
    url: str
    http: ClientSession
    answered: Callable[[], Awaitable[None]]
    alerts: list[str] = field(default_factory=list)
    shown: dict[int, dict[str, Any]] = field(default_factory=dict)
    revision: int = 0

    async def says(self, text: str) -> Seen:
        """Type, and see what comes back."""
        await self.post("messages", {"text": text})
        await self.answered()
        return await self.sees()

    async def presses(self, label: str, on: Seen | None = None) -> Seen:
        """Press a button of a message, the newest with this label unless named, and see."""
        message_id = on.id if on else await self.newest_with(label)
        await self.post("press", {"message_id": message_id, "button": label})
        await self.answered()
        return await self.sees()

    async def sees(self) -> Seen:
        """The message of the bot that came or changed last."""
        ours = [one for one in await self.looks() if one["from"] == "bot"]
        last = max(ours, key=lambda one: (one["revision"], one["message_id"]))
        return seen(last)

    async def newest_with(self, label: str) -> int:
        """The newest message that has a button of this label."""
        found = [seen(one) for one in await self.looks()]
        having = [one for one in found if label in one.buttons]
        assert having, f"no button {label!r}, but {[one.buttons for one in found][-1:]}"
        return having[-1].id

    async def looks(self) -> list[dict[str, Any]]:
        """Every message, oldest first; asked for is only what has changed since the last look."""
        news = await self.chat(since=self.revision)
        # From the very first on, alerts are not among the news.
        alerts = (await self.chat(since=1))["alerts"] if not self.revision else news["alerts"]
        self.alerts += [one["text"] for one in alerts if one.get("text")]
        self.shown |= {one["message_id"]: one for one in news["messages"]}
        for gone in news["deleted"]:
            self.shown.pop(gone, None)
        self.revision = news["next"]
        return [self.shown[one] for one in sorted(self.shown)]

    async def chat(self, since: int = 0) -> Any:
        """The whole chat, or what has come since a revision, with what stood over it."""
        address = f"{self.url}/people/{self.id}/chat?since={since}"
        async with self.http.get(address) as response:
            return await response.json()

    async def post(self, path: str, body: dict[str, Any]) -> Any:
        """A deed of the people side that must go well."""
        async with self.http.post(f"{self.url}/people/{self.id}/{path}", json=body) as response:
            answer = await response.json()
            assert response.status in {200, 201}, answer
            return answer

    def within(self, group: int) -> "Member":
        """The same person in a group."""
        return Member(self.id, self.url, self.http, self.answered, group=group)


@dataclass
class Member(Person):
    """Somebody who writes, presses and reads in a group."""

    group: int = 0

    async def chat(self, since: int = 1) -> Any:
        """The whole chat of the group, and the alerts that are this person's."""
        address = f"{self.url}/people/{self.id}/chat?since={since}&chat={self.group}"
        async with self.http.get(address) as response:
            return await response.json()

    async def post(self, path: str, body: dict[str, Any]) -> Any:
        """A deed in the group."""
        return await super().post(path, {**body, "chat": self.group})

    async def hears(self, text: str | None = None) -> list[str]:
        """What the bot has said here so far, after something was typed."""
        if text is not None:
            await self.post("messages", {"text": text})
        await self.answered()
        said = (await self.chat())["messages"]
        return [one["text"] for one in said if one["from"] == "bot" and not one["service"]]

    async def told(self, label: str) -> str:
        """Press a button; what is said to this person alone."""
        message = await self.newest_with(label)
        await self.post("press", {"message_id": message, "button": label})
        await self.answered()
        alerts = [one["text"] for one in (await self.chat())["alerts"] if one.get("text")]
        return alerts[-1] if alerts else ""


def seen(message: dict[str, Any]) -> Seen:
    """A message of the sandbox as a person has it."""
    rows = tuple(tuple(one["text"] for one in row) for row in message["buttons"])
    return Seen(message["message_id"], message["text"], message["html"], rows)
