"""The way in: a Telegram, a database, the intake, and handlers that a test can hold or break."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from aiogram import Bot, Dispatcher
from aiohttp import ClientSession, web
from sqlalchemy import select
from sqlmodel import col

from bot.handling import Handling
from bot.intake import Intake
from bot.sharing import Sharing
from db.presence import Presence
from db.tables import Inbox
from handlers import apologies
from locales import Catalogues
from programme.office import Office
from sandbox.server import WORLD
from tests.bot.listening import listener
from tests.patience import PATIENCE

TOKEN = "42:SANDBOX"


LANGUAGES = ("en_GB", "fr")


# Seconds after which something is looked at again that rings no bell.
GLANCE = 0.02


ADA, EMILE, IDA = 1001, 1002, 1003


PEOPLE = [
    {"id": chat, "first_name": "Somebody", "language_code": "en", "started": True}
    for chat in (ADA, EMILE, IDA)
]


@dataclass
class Hall:
    """Where people's updates come in; what was handled stands in ``heard``."""

    office: Office
    bot: Bot
    telegram: web.Application
    url: str
    http: ClientSession
    now: Callable[[], datetime]
    heard: list[str] = field(default_factory=list)
    held: dict[str, asyncio.Event] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)
    pauses: list[float] = field(default_factory=list)
    presences: list[Presence] = field(default_factory=list)
    paused: asyncio.Event = field(default_factory=asyncio.Event)

    async def sleep(self, seconds: float) -> None:
        """A pause of the intake: noted, and over at once."""
        self.pauses.append(seconds)
        self.paused.set()
        await asyncio.sleep(0)

    def intake(
        self,
        made: type[Intake] = Intake,
        *,
        dispatcher: Dispatcher | None = None,
        sleep: Callable[[float], Awaitable[None]] | None = None,
        beside: bool = False,
    ) -> Intake:
        """A process that takes updates."""
        return made(
            Handling(
                self.bot,
                dispatcher or self.dispatcher(),
                self.office,
                now=self.now,
                apologise=apologies.apologise(Catalogues(LANGUAGES)),
                sleep=sleep or self.sleep,
            ),
            self.sharing(beside=beside),
        )

    def sharing(self, *, beside: bool = False) -> Sharing:
        """The one process there is now, the one before it having ended; or another beside it."""
        for one in () if beside else self.presences:
            one.close()
        self.presences.append(Presence(self.office.database.engine))
        return Sharing(self.office, self.presences[-1], f"process {len(self.presences)}")

    def dispatcher(self) -> Dispatcher:
        """Hears every message, breaks at some, and takes its time over others."""
        return listener(self.heard, self.held, self.broken)

    def hold(self, words: str) -> None:
        """Whoever hears these words takes until ``let_go`` over them."""
        self.held[words] = asyncio.Event()

    def let_go(self, words: str) -> None:
        """What was held goes on."""
        self.held[words].set()

    async def says(self, who: int, *words: str) -> None:
        """Somebody writes."""
        for text in words:
            address = f"{self.url}/people/{who}/messages"
            async with self.http.post(address, json={"text": text}) as answer:
                assert answer.status == 201, await answer.text()

    async def batch(self) -> list[dict[str, Any]]:
        """What waits at Telegram, unconfirmed."""
        return self.telegram[WORLD].updates.waiting(100)

    async def rows(self) -> list[Inbox]:
        """The inbox."""
        in_order = select(Inbox).order_by(col(Inbox.update_id))
        return await self.office.read(lambda session: list(session.scalars(in_order)))

    def told(self, who: int) -> list[str]:
        """What the bot has written to somebody."""
        log = self.telegram[WORLD].log.since(0)
        sent = [one for one in log if one["method"] == "sendMessage" and one["accepted"]]
        return [one["text"] for one in sent if one["chat"] == who]

    def asked(self) -> int:
        """How often Telegram was asked for updates."""
        return self.telegram[WORLD].updates._poll

    async def fault(self, what: str, **how: Any) -> None:
        """Something goes wrong at Telegram."""
        async with self.http.post(f"{self.url}/faults", json={"what": what, **how}) as answer:
            assert answer.status == 200, await answer.text()

    async def until(self, happened: Callable[[], bool]) -> None:
        """Let everything else go on until this has happened; give up after some seconds."""
        async with asyncio.timeout(PATIENCE):
            while not happened():
                await self.telegram[WORLD].messages.bell.wait(GLANCE)
