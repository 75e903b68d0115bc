"""How the Bot API is asked in tests: what is new, a keyboard, and a call that is refused."""

from typing import Any

import pytest
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup


async def updates(sandbox: Any) -> Any:
    """What the bot gets, nothing of it confirmed."""
    return await sandbox.bot.get_updates(timeout=60)


def keys(text: str = "Yes", **what: Any) -> InlineKeyboardMarkup:
    """A keyboard of one button."""
    return InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text=text, **what)]])


async def refused(call: Any) -> str:
    """What the Bot API says of a call that it refuses."""
    with pytest.raises(TelegramBadRequest) as caught:
        await call
    return caught.value.message
