"""Calendars and pages over HTTP, in the process that serves."""

from contextlib import AsyncExitStack
from datetime import date
from zoneinfo import ZoneInfo

from bot import hook
from bot.clock import Clock
from bot.intake import Intake
from bot.settings import Settings
from locales import Catalogues
from reading.gazetteer import Gazetteer
from web import app as web_app
from web import pages, webhook
from web.cache import Cache
from web.feeds import builder
from web.fetches import Fetches
from web.server import listen


async def calendars(
    settings: Settings,
    catalogues: Catalogues,
    clock: Clock,
    fetches: Fetches,
    stack: AsyncExitStack,
    *,
    intake: Intake,
) -> int:
    """Serve them until the stack is left; the port taken."""
    office = clock.office
    zone = ZoneInfo(settings.office.timezone)

    def today() -> date:
        return clock.now().astimezone(zone).date()

    async def alive() -> bool:
        await office.revision()
        return True

    cache = Cache(
        build=builder(office=office, catalogues=catalogues, now=clock.now, today=today),
        revision=lambda: clock.revision,
        now=clock.now,
        today=today,
    )
    app = web_app.create(
        cache=cache,
        fetches=fetches,
        now=clock.now,
        alive=alive,
        languages=catalogues.languages,
    )
    house = pages.House(
        office=office,
        catalogues=catalogues,
        name=settings.office.name,
        public_url=settings.web.public_url.rstrip("/"),
        now=clock.now,
        today=today,
        username=settings.telegram.username or None,
        gazetteer=Gazetteer(settings.reading.gazetteer),
    )
    pages.add(app, house)
    if settings.telegram.mode == "webhook":
        webhook.add(
            app,
            path_secret=hook.derived(settings, "path"),
            secret=hook.derived(settings, "header"),
            receive=hook.receiving(intake),
        )
    runner, port = await listen(app, settings.web.host, settings.web.port)
    stack.push_async_callback(runner.cleanup)
    return port
