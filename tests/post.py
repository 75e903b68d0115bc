"""A post office: reminders that are due, the sender, and a Telegram that may fail them."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from aiogram import Bot
from aiohttp import ClientSession, web
from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Delivery, SenderLease, State
from handlers.keeping import KeepLimits
from handlers.limits import Limits
from handlers.sender import Sender
from locales import Catalogues
from programme import deliveries
from programme.office import Office
from sandbox.server import WORLD
from tests.patience import PATIENCE
from tests.seconds import Seconds
from tests.wire import Wire

TOKEN = "42:SANDBOX"
# Seconds after which a database is asked again, where no message says that something happened.
GLANCE = 0.03
# T-7 at nine in Bucharest, of a workshop that begins on 18 July.
DUE = datetime(2016, 7, 11, 6, 0, tzinfo=UTC)
JUST_BEFORE = DUE - timedelta(seconds=1)


@dataclass
class Post:
    """A sender, between a database and a Telegram."""

    office: Office
    telegram: web.Application
    url: str
    http: ClientSession
    stack: AsyncExitStack
    seconds: Seconds | None = None
    moment: datetime = DUE
    epoch: int = 0
    bots: list[Bot] = field(default_factory=list)

    def now(self) -> datetime:
        """The moment of the office."""
        return self.moment

    def after(self, **passed: float) -> None:
        """The office's clock goes on."""
        self.moment += timedelta(**passed)

    async def sender(
        self,
        make: Callable[..., Sender] = Sender,
        *,
        rate: int = 0,
        url: str = "",
        patience: float = 15,
        token: str = TOKEN,
    ) -> Sender:
        """A process that sends, and has taken over from the one before."""
        session = Wire(url or self.url, limit=200, patience=patience)
        bot = Bot(token, session=session)
        self.stack.push_async_callback(session.close)
        hand = {} if self.seconds is None else {"sleep": self.seconds.sleep}
        limits = Limits(rate, self.seconds or asyncio.get_running_loop().time, **hand)
        session.middleware(KeepLimits(limits))
        made = make(bot, self.office, Catalogues(("en_GB", "fr")), limits, self.now)
        self.epoch += 1
        await self.office.note(_run_out)
        made.epoch = await self.office.note(deliveries.hold_lease, owner=f"process {self.epoch}")
        return made

    async def fault(self, what: str, **how: Any) -> None:
        """Something goes wrong with what is sent."""
        fault = {"method": "sendMessage", "what": what, **how}
        async with self.http.post(f"{self.url}/faults", json=fault) as answer:
            assert answer.status == 200, await answer.text()

    async def mended(self) -> None:
        """Nothing goes wrong any more."""
        async with self.http.post(f"{self.url}/faults", json={"clear": True}) as answer:
            assert answer.status == 200

    def calls(self) -> list[dict[str, Any]]:
        """Every message that was handed to Telegram, in order, as the sandbox noted it."""
        log = self.telegram[WORLD].log.since(0)
        return [call for call in log if call["method"] == "sendMessage"]

    def accepted(self) -> Counter[int]:
        """How many messages each chat got."""
        return Counter(call["chat"] for call in self.calls() if call["accepted"])

    async def rows(self) -> list[Delivery]:
        """Every delivery."""
        return await self.office.read(_rows)

    async def states(self) -> Counter[State]:
        """How many deliveries stand in each state."""
        return await self.office.read(deliveries.tally)

    async def until(self, happened: Callable[[], Awaitable[bool] | bool]) -> None:
        """Let everything else go on until this has happened."""
        async with asyncio.timeout(PATIENCE):
            while True:
                said = happened()
                if said if isinstance(said, bool) else await said:
                    return
                await self.telegram[WORLD].messages.bell.wait(GLANCE)


def _run_out(session: Session) -> None:
    """Whoever sent before has not been heard of for longer than the lease."""
    for lease in session.scalars(select(SenderLease)):
        lease.until = datetime(2000, 1, 1, tzinfo=UTC)


def _rows(session: Session) -> list[Delivery]:
    return list(session.scalars(select(Delivery).order_by(col(Delivery.id))))
