"""The way to Telegram, on which single chats hang or are put off."""

import asyncio
from collections import Counter
from typing import Any

from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.exceptions import TelegramRetryAfter
from aiogram.methods import Response, TelegramMethod
from aiogram.methods.base import TelegramType


class Way(BaseRequestMiddleware):
    """What is sent to a chat in ``held`` arrives, but no answer comes back until it is let go.

    A chat in ``put_off`` is told to wait so many seconds; ``asked`` counts what was tried.
    """

    def __init__(self) -> None:
        self.all: asyncio.Event | None = None
        self.held: dict[int, asyncio.Event] = {}
        self.put_off: dict[int, int] = {}
        self.asked: Counter[int] = Counter()

    def hold(self, chat: int) -> None:
        """From now on this chat hangs."""
        self.held[chat] = asyncio.Event()

    def let_go(self, chat: int) -> None:
        """It hangs no longer."""
        self.held.pop(chat).set()

    def hold_all(self) -> None:
        """From now on every chat hangs."""
        self.all = asyncio.Event()

    def let_all_go(self) -> None:
        """None hangs any longer."""
        assert self.all
        self.all.set()

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType]:
        chat: Any = getattr(method, "chat_id", None)
        self.asked[chat] += 1
        if chat in self.put_off:
            wait = self.put_off[chat]
            raise TelegramRetryAfter(method, f"Too Many Requests: retry after {wait}", wait)
        try:
            return await make_request(bot, method)
        finally:
            if chat is not None and self.all:
                await self.all.wait()
            if chat in self.held:
                await self.held[chat].wait()
