"""The whole product from its parts, opened and closed in order."""

import os
import secrets
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from bot.calendars import calendars
from bot.clock import Clock
from bot.handling import Handling
from bot.intake import Intake
from bot.monitoring import monitoring
from bot.seconds import seconds
from bot.settings import Settings
from bot.sharing import Sharing
from bot.time import OfficeTime, SandboxClock
from db.database import Database
from db.presence import Presence
from handlers import apologies, create_router, errors
from handlers.broadcasting.progress import Showing
from handlers.keeping import KeepLimits
from handlers.limits import Limits
from handlers.meeting import Meeting
from handlers.papers.reading import Reading
from handlers.papers.understanding import Ground
from handlers.sender import Sender
from handlers.types_kept import KeepTypes
from locales import Catalogues
from programme import feeds, pace
from programme.office import Office
from reading import public_holidays
from reading.apart import Apart
from reading.gazetteer import Gazetteer
from web.fetches import Fetches

# Connections to Telegram: for all that the sender has in flight, and as many answers as ever wait.
LINES = 300


@dataclass(frozen=True)
class Product:
    """What runs, for whoever waits for it or looks into it."""

    office: Office
    bot: Bot
    clock: Clock
    intake: Intake
    sender: Sender
    port: int


def make_bot(settings: Settings) -> Bot:
    """The bot at the configured address; nothing is asked yet."""
    api = TelegramAPIServer.from_base(settings.telegram.api_base)
    session = AiohttpSession(api=api, limit=LINES, timeout=settings.telegram.patience)
    session.middleware(KeepTypes())
    return Bot(settings.telegram.token.get_secret_value(), session=session)


def make_dispatcher(
    settings: Settings,
    office: Office,
    catalogues: Catalogues,
    now: Callable[[], datetime],
    username: str | None,
) -> Dispatcher:
    """Routers, the one middleware, and what handlers are given by name."""
    dispatcher = Dispatcher(
        office=office,
        catalogues=catalogues,
        gazetteer=Gazetteer(settings.reading.gazetteer),
        languages=settings.office.languages,
        office_name=settings.office.name,
        contact=settings.office.contact,
        public_url=settings.web.public_url.rstrip("/"),
        username=username,
        now=now,
    )
    dispatcher.update.outer_middleware(Meeting(office, catalogues, now))
    dispatcher.include_router(create_router())
    errors.register(dispatcher)
    return dispatcher


@asynccontextmanager
async def product(settings: Settings) -> AsyncIterator[Product]:
    """Everything of ``convoke run`` but the process; on leaving, what is in flight is settled."""
    async with AsyncExitStack() as stack:
        office_time = OfficeTime()
        database = Database(settings.database.url, patience=settings.database.patience)
        stack.callback(database.close)
        almanac = public_holidays.opened(settings.reading.public_holidays)
        office = Office(database, settings.rules(), almanac)
        catalogues = settings.catalogues()
        bot = make_bot(settings)
        stack.push_async_callback(bot.session.close)
        # On SQLite one process has all turns; elsewhere they are given out to all that share it.
        give = None if database.is_sqlite else partial(office.note, pace.give)
        limits = Limits(settings.telegram.rate, seconds, give=give)
        bot.session.middleware(KeepLimits(limits))
        sandbox = await _sandbox(settings, office_time, stack)
        username = settings.telegram.username or None
        dispatcher = make_dispatcher(settings, office, catalogues, office_time.now, username)
        sender = Sender(bot, office, catalogues, limits, office_time.now)
        presence = Presence(database.engine)
        stack.callback(presence.close)
        owner = f"{socket.gethostname()}:{os.getpid()}:{secrets.token_hex(4)}"[-64:]
        intake = Intake(
            Handling(
                bot,
                dispatcher,
                office,
                now=office_time.now,
                apologise=apologies.apologise(catalogues),
            ),
            Sharing(office, presence, owner),
        )
        fetches = Fetches()
        ground = Ground(settings.reading.gazetteer, settings.office.timezone)
        reading = Reading(bot, office, catalogues, Apart(), ground, now=office_time.now)
        stack.push_async_callback(reading.close)
        clock = Clock(
            office,
            sender,
            owner=owner,
            now=office_time.now,
            flush=_flush(office, fetches),
            look_after=intake.look_after,
            progress=Showing(bot, office, catalogues),
            read_papers=reading,
            sandbox=sandbox,
            monotonic=seconds,
        )
        port = await calendars(settings, catalogues, clock, fetches, stack, intake=intake)
        await monitoring(settings, clock, stack)
        yield Product(office, bot, clock, intake, sender, port)


async def _sandbox(
    settings: Settings, office_time: OfficeTime, stack: AsyncExitStack
) -> SandboxClock | None:
    if not settings.sandbox.url:
        return None
    followed = SandboxClock(settings.sandbox.url, office_time)
    stack.push_async_callback(followed.close)
    await followed.follow()
    return followed


def _flush(office: Office, fetches: Fetches) -> Callable[[], Awaitable[None]]:
    async def flush() -> None:
        await fetches.flush(lambda noted: office.note(feeds.fetched, fetches=noted))

    return flush
