"""The real dispatcher between an office and the chats of a sandbox, as ``bot`` puts it together."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from aiogram import Bot, Dispatcher
from aiohttp import ClientSession, web

from handlers import create_router, errors
from handlers.meeting import Meeting
from locales import Catalogues
from programme.office import Office
from reading.gazetteer import Gazetteer
from sandbox.limits import Rates
from sandbox.server import create_app
from tests.wire import Wire

TOKEN = "42:SANDBOX"
LANGUAGES = ("en_GB", "fr")


@dataclass
class Switchboard:
    """The office behind its bot, and a clock that is moved by hand."""

    office: Office
    bot: Bot
    http: ClientSession
    url: str
    dispatcher: Dispatcher
    moment: datetime
    offset: int = 0

    def now(self) -> datetime:
        """The moment of the house."""
        return self.moment


Made = TypeVar("Made", bound=Switchboard)


def dispatcher_of(office: Office, catalogues: Catalogues, gazetteer: Gazetteer) -> Dispatcher:
    """A dispatcher that knows its office and hears nothing yet."""
    return Dispatcher(
        office=office,
        catalogues=catalogues,
        gazetteer=gazetteer,
        languages=catalogues.languages,
        office_name="Cybercrime Programme Office",
        public_url="https://office.example",
        username="convoke_bot",
    )


def begin(
    dispatcher: Dispatcher, office: Office, catalogues: Catalogues, now: Callable[[], datetime]
) -> None:
    """From now on it hears, by this clock."""
    dispatcher["now"] = now
    dispatcher.update.outer_middleware(Meeting(office, catalogues, now))
    dispatcher.include_router(create_router())
    errors.register(dispatcher)


@asynccontextmanager
async def connected(
    kind: type[Made],
    office: Office,
    *,
    people: Sequence[dict[str, Any]],
    gazetteer: Gazetteer,
    now: datetime,
) -> AsyncIterator[Made]:
    """The office and these people, for the time of a block."""
    app = create_app(":memory:", token=TOKEN, people=people, now=now, limits=Rates.lifted())
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    catalogues = Catalogues(LANGUAGES)
    async with ClientSession() as http, Bot(TOKEN, session=Wire(url)) as bot:
        dispatcher = dispatcher_of(office, catalogues, gazetteer)
        made = kind(office, bot, http, url, dispatcher, now)
        begin(dispatcher, office, catalogues, made.now)
        yield made
    await runner.cleanup()
