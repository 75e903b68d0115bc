"""The bot at its address, and what hears its updates."""

from collections.abc import Callable
from datetime import datetime

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from bot.settings import Settings
from handlers import create_router, errors
from handlers.meeting import Meeting
from handlers.types_kept import KeepTypes
from locales import Catalogues
from programme.office import Office
from reading.gazetteer import Gazetteer

# Connections to Telegram: for all that the sender has in flight, and as many answers as ever wait.
LINES = 300


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
