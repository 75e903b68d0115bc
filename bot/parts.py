"""Parts of the product that take more than a line to make."""

from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from datetime import datetime
from functools import partial

from aiogram import Bot

from bot.handling import Handling
from bot.seconds import seconds
from bot.settings import Settings
from bot.telegram import make_dispatcher
from bot.time import OfficeTime, SandboxClock
from handlers import apologies
from handlers.keeping import KeepLimits
from handlers.limits import Limits
from locales import Catalogues
from programme import feeds, pace
from programme.office import Office
from web.fetches import Fetches


def limits_of(settings: Settings, office: Office, bot: Bot) -> Limits:
    """On SQLite one process has all turns; elsewhere they are given out to all that share it."""
    give = None if office.database.is_sqlite else partial(office.note, pace.give)
    limits = Limits(settings.telegram.rate, seconds, give=give)
    bot.session.middleware(KeepLimits(limits))
    return limits


def handling_of(
    settings: Settings,
    office: Office,
    bot: Bot,
    catalogues: Catalogues,
    now: Callable[[], datetime],
) -> Handling:
    """What hears updates, and apologises where it fails."""
    username = settings.telegram.username or None
    dispatcher = make_dispatcher(settings, office, catalogues, now, username)
    return Handling(bot, dispatcher, office, now=now, apologise=apologies.apologise(catalogues))


async def sandbox_of(
    settings: Settings, office_time: OfficeTime, stack: AsyncExitStack
) -> SandboxClock | None:
    """The clock of the sandbox, followed from now on; None where there is none."""
    if not settings.sandbox.url:
        return None
    followed = SandboxClock(settings.sandbox.url, office_time)
    stack.push_async_callback(followed.close)
    await followed.follow()
    return followed


def flush_of(office: Office, fetches: Fetches) -> Callable[[], Awaitable[None]]:
    """Notes what was fetched of the feeds."""

    async def flush() -> None:
        await fetches.flush(lambda noted: office.note(feeds.fetched, fetches=noted))

    return flush
