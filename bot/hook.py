"""The webhook: its address, its secrets, and what Telegram is told of it."""

import hashlib
import hmac

from aiogram import Bot

from bot.intake import ALLOWED, Intake
from bot.settings import Settings
from programme.office import Unavailable
from web.webhook import Receive

# More at once than a process handles well would wait here instead of at Telegram.
AT_ONCE = 40


def derived(settings: Settings, what: str) -> str:
    """A secret of the bot's token, the same in every process that knows it."""
    token = settings.telegram.token.get_secret_value()
    return hmac.new(token.encode(), f"webhook {what}".encode(), hashlib.sha256).hexdigest()[:48]


async def announce(bot: Bot, settings: Settings) -> None:
    """Tell Telegram where to bring updates (setWebhook)."""
    await bot.set_webhook(
        f"{settings.web.public_url.rstrip('/')}/telegram/{derived(settings, 'path')}",
        secret_token=derived(settings, "header"),
        allowed_updates=list(ALLOWED),
        max_connections=AT_ONCE,
    )


def receiving(intake: Intake) -> Receive:
    """Stores what is brought; whether it could be."""

    async def receive(updates: list[dict[str, object]]) -> bool:
        try:
            await intake.receive(updates)
        except Unavailable:
            return False
        return True

    return receive
