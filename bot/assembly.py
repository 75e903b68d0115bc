"""The whole product from its parts, opened and closed in order."""

import os
import secrets
import socket
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from aiogram import Bot

from bot.calendars import calendars
from bot.clock import Clock
from bot.intake import Intake
from bot.monitoring import monitoring
from bot.parts import flush_of, handling_of, limits_of, sandbox_of
from bot.seconds import seconds
from bot.settings import Settings
from bot.sharing import Sharing
from bot.telegram import make_bot
from bot.time import OfficeTime
from db.database import Database
from db.presence import Presence
from handlers.broadcasting.progress import Showing
from handlers.papers.reading import Reading
from handlers.papers.understanding import Ground
from handlers.sender import Sender
from programme.office import Office
from reading import public_holidays
from reading.apart import Apart
from web.fetches import Fetches


@dataclass(frozen=True)
class Product:
    """What runs, for whoever waits for it or looks into it."""

    office: Office
    bot: Bot
    clock: Clock
    intake: Intake
    sender: Sender
    port: int


@asynccontextmanager
async def product(
    settings: Settings, monotonic: Callable[[], float] = time.monotonic
) -> AsyncIterator[Product]:
    """Everything of ``convoke run`` but the process; on leaving, what is in flight is settled.

    :param monotonic: seconds by which the office's time goes on.
    """
    async with AsyncExitStack() as stack:
        office_time = OfficeTime(monotonic)
        database = Database(settings.database.url, patience=settings.database.patience)
        stack.callback(database.close)
        almanac = public_holidays.opened(settings.reading.public_holidays)
        office = Office(database, settings.rules(), almanac)
        catalogues = settings.catalogues()
        bot = make_bot(settings)
        stack.push_async_callback(bot.session.close)
        limits = limits_of(settings, office, bot)
        sandbox = await sandbox_of(settings, office_time, stack)
        sender = Sender(bot, office, catalogues, limits, office_time.now)
        presence = Presence(database.engine)
        stack.callback(presence.close)
        owner = f"{socket.gethostname()}:{os.getpid()}:{secrets.token_hex(4)}"[-64:]
        handling = handling_of(settings, office, bot, catalogues, office_time.now)
        intake = Intake(handling, Sharing(office, presence, owner))
        fetches = Fetches()
        ground = Ground(settings.reading.gazetteer, settings.office.timezone)
        reading = Reading(bot, office, catalogues, Apart(), ground, now=office_time.now)
        stack.push_async_callback(reading.close)
        clock = Clock(
            office,
            sender,
            owner=owner,
            now=office_time.now,
            flush=flush_of(office, fetches),
            look_after=intake.look_after,
            progress=Showing(bot, office, catalogues),
            read_papers=reading,
            sandbox=sandbox,
            monotonic=seconds,
        )
        port = await calendars(settings, catalogues, clock, fetches, stack, intake=intake)
        await monitoring(settings, clock, stack)
        yield Product(office, bot, clock, intake, sender, port)
