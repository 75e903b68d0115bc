"""A post office: reminders that are due, the sender, and a Telegram that may fail them."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiohttp import ClientSession, web
from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from db.tables import Chat, Delivery, SenderLease, State
from handlers.keeping import KeepLimits
from handlers.limits import Limits
from handlers.sender import Sender
from locales import Catalogues
from programme import deliveries, owing
from programme.office import Office
from programme.values import Status
from sandbox.limits import Rates
from sandbox.server import WORLD, create_app
from tests import factories as make
from tests.seconds import Seconds

TOKEN = "42:SANDBOX"
FIRST_CHAT = 5001
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
        session = AiohttpSession(
            api=TelegramAPIServer.from_base(url or self.url), limit=200, timeout=patience
        )
        bot = Bot(token, session=session)
        self.stack.push_async_callback(_closed, session)
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

    async def until(
        self, happened: Callable[[], Awaitable[bool] | bool], *, seconds: float = 60
    ) -> None:
        """Let everything else go on until this has happened; give up after so many seconds."""
        async with asyncio.timeout(seconds):
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


async def _closed(session: AiohttpSession) -> None:
    # Closed by itself, aiogram's session would wait a quarter of a second for TLS.
    await (await session.create_session()).close()


def invited(session: Session, *, many: int, title: str = "Workshop", first: int = 0) -> int:
    """A workshop with so many participants, all reminded at the same instant; its number."""
    activity = make.activity(session, title=title, status=Status.CONFIRMED)
    for chat in range(FIRST_CHAT + first, FIRST_CHAT + first + many):
        guest = make.person(session, name=f"Guest {chat}", chat=chat)
        make.part(session, activity=activity, person=guest)
    session.flush()
    owing.refresh(session, [activity], make.BEGINNING)
    return activity


@asynccontextmanager
async def post_of(
    office: Office, *, guests: int, limits: Rates | None = None, seconds: Seconds | None = None
) -> AsyncIterator[Post]:
    """A post office with so many reminders due, beside a Telegram with these limits."""
    await office.note(invited, many=guests)
    people = [
        {"id": chat, "first_name": f"Guest {chat}", "language_code": "en", "started": True}
        for chat in range(FIRST_CHAT, FIRST_CHAT + guests)
    ]
    app = create_app(
        ":memory:", token=TOKEN, people=people, now=DUE, limits=limits or Rates.lifted()
    )
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        async with ClientSession() as http, AsyncExitStack() as stack:
            yield Post(office, app, url, http, stack, seconds)
    finally:
        await runner.cleanup()


def reminded_too(session: Session, *, chat: int, title: str) -> None:
    """Whoever has this chat takes part in one more workshop of the same day."""
    person = session.get_one(Chat, chat).person_id
    activity = make.activity(session, title=title, status=Status.CONFIRMED)
    make.part(session, activity=activity, person=person or 0)
    owing.refresh(session, [activity], make.BEGINNING)
