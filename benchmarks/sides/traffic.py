"""What people do, ten updates to a round: 4 buttons, 3 typed answers, 2 lists, 1 save."""

import asyncio
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from aiohttp import ClientSession

ANSWERS = frozenset({"sendMessage", "editMessageText"})
LOOK = 0.02
PATIENCE = 120.0
AT_ONCE = 16


@dataclass(frozen=True)
class Deed:
    """One update of one person: typed words, or a button of the card they have."""

    chat: int
    text: str | None = None
    button: str | None = None


# What is typed makes the card, and lists come between; buttons are those of the card.
ROUND = (
    {"text": "/new {title}"},
    {"button": "GLACY"},
    {"text": "Tbilisi, Georgia"},
    {"text": "18-19 July"},
    {"button": "Edit"},
    {"button": "Kind"},
    {"button": "Meeting"},
    {"text": "/upcoming"},
    {"text": "/drafts"},
    {"button": "Save"},
)
LISTS = frozenset({"/upcoming", "/drafts"})


def rounds(chats: Sequence[int], prefix: str) -> Iterator[list[Deed]]:
    """The deeds of one round, one of each chat at a time; every save has its own title."""
    for step in ROUND:
        yield [
            Deed(chat, **{how: words.format(title=f"Workshop {prefix} {chat}")})
            for chat in chats
            for how, words in step.items()
        ]


def mixed(chats: Sequence[int], prefix: str) -> list[Deed]:
    """One round of each chat, each a step behind the one before it, so that all steps mix."""
    steps = list(rounds(chats, prefix))
    return [
        steps[at - place % len(ROUND)][place]
        for at in range(2 * len(ROUND) - 1)
        for place in range(len(chats))
        if 0 <= at - place % len(ROUND) < len(ROUND)
    ]


def echoes(chats: Sequence[int]) -> list[Deed]:
    """As many words to a bot that repeats them."""
    return [Deed(chat, text="18-19 July") for chat in chats]


@dataclass
class Town:
    """The people of the fake, and what its log says of answers to them."""

    url: str
    http: ClientSession
    since: int = 0
    cards: dict[int, int] = field(default_factory=dict)
    _listing: dict[int, bool] = field(default_factory=dict)

    async def settle(self, number: int) -> list[int]:
        """Let so many people in."""
        asked = {"first_name": "Somebody", "language_code": "en"}
        return [(await self._post("/people", asked))["id"] for _ in range(number)]

    async def do(self, deed: Deed) -> datetime:
        """Carry out a deed; when it was begun."""
        began = datetime.now().astimezone()
        self._listing[deed.chat] = deed.text in LISTS
        if deed.text is not None:
            await self._post(f"/people/{deed.chat}/messages", {"text": deed.text})
        else:
            pressed = {"message_id": self.cards[deed.chat], "button": deed.button}
            await self._post(f"/people/{deed.chat}/press", pressed)
        return began

    async def lay_out(self, deeds: Collection[Deed]) -> None:
        """Carry out many."""
        todo = iter(deeds)

        async def one_after_the_other() -> None:
            for deed in todo:
                await self.do(deed)

        await asyncio.gather(*(one_after_the_other() for _ in range(AT_ONCE)))

    async def answered(self, chats: Collection[int]) -> dict[int, datetime]:
        """When each of these was first answered, once all are."""
        waiting, found = set(chats), dict[int, datetime]()
        async with asyncio.timeout(PATIENCE):
            while waiting:
                for chat, at in await self.answers():
                    if chat in waiting:
                        found[chat] = at
                        waiting.discard(chat)
                await asyncio.sleep(LOOK if waiting else 0)
        return found

    async def answers(self) -> list[tuple[int, datetime]]:
        """The chats answered since the last look, and when, by the machine's clock."""
        async with self.http.get(f"{self.url}/log", params={"since": self.since}) as response:
            log = await response.json()
        self.since = log["next"]
        calls = [one for one in log["calls"] if one["accepted"] and one["method"] in ANSWERS]
        for one in calls:
            if one["method"] == "sendMessage" and not self._listing.get(one["chat"]):
                self.cards[one["chat"]] = one["message_id"]
        return [(one["chat"], datetime.fromisoformat(one["real"])) for one in calls]

    async def _post(self, path: str, body: dict[str, Any]) -> Any:
        async with self.http.post(f"{self.url}{path}", json=body) as response:
            answer = await response.json()
            if response.status not in {200, 201}:
                raise RuntimeError(f"{path} {body}: {answer}")
            return answer
