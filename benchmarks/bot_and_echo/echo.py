"""A bare aiogram bot that echoes, as its documentation shows: the measure of all others."""

import asyncio
import sys

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

KEYS = InlineKeyboardMarkup(
    inline_keyboard=[[InlineKeyboardButton(text="Again", callback_data="again")]]
)


async def said(message: Message) -> None:
    """Say it back, with a button."""
    await message.answer(message.text or "", reply_markup=KEYS)


async def pressed(query: CallbackQuery) -> None:
    """Edit in place, and let the button rest."""
    if isinstance(query.message, Message):
        await query.message.edit_text(f"{query.id}", reply_markup=KEYS)
    await query.answer()


async def main(url: str, token: str) -> None:
    """Poll until told to stop."""
    api = AiohttpSession(api=TelegramAPIServer.from_base(url))
    dispatcher = Dispatcher()
    dispatcher.message.register(said)
    dispatcher.callback_query.register(pressed)
    async with Bot(token, session=api) as bot:
        print("polling", flush=True)
        await dispatcher.start_polling(bot, handle_signals=True)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2]))
