"""Updates are brought to this process, or it asks for them where no other one does."""

import asyncio

import structlog
from aiogram.exceptions import AiogramError

from bot import hook
from bot.assembly import Product
from bot.handling import pause
from bot.settings import Settings

log = structlog.get_logger(__name__)

# Where another process asks for updates, this one looks so often whether it has ended.
POLLER_WAITS = 5.0


async def take_in(running: Product, settings: Settings) -> None:
    """Have updates brought; or ask for them, where no other process does."""
    if settings.telegram.mode == "webhook":
        await _announce_webhook(running, settings)
        await asyncio.Event().wait()
    while True:
        if await running.intake.sharing.polls():
            await _leave_the_webhook(running)
            await running.intake.poll()
        await asyncio.sleep(POLLER_WAITS)


async def _leave_the_webhook(running: Product) -> None:
    try:
        # One set by whoever used this bot before would keep every update away.
        await running.bot.delete_webhook()
    except AiogramError as error:
        log.warning("webhook not deleted", error=str(error)[:300])


async def _announce_webhook(running: Product, settings: Settings) -> None:
    failures = 0
    while True:
        try:
            await hook.announce(running.bot, settings)
        except AiogramError as error:
            failures += 1
            log.warning("webhook not set", error=str(error)[:300])
            await asyncio.sleep(pause(failures))
        else:
            return
