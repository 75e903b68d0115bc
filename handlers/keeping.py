"""Every request of the bot waits for its turn; an answer that Telegram puts off waits longer."""

from typing import Any

from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.exceptions import TelegramRetryAfter
from aiogram.methods import Response, TelegramMethod
from aiogram.methods.base import TelegramType

from handlers.limits import LANE, Lane, Limits

PATIENCE = 60.0
COUNTED = ("send", "edit", "copy", "forward")


class KeepLimits(BaseRequestMiddleware):
    """Answers take their turns here; whoever sends in another lane has taken one before."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType]:
        if not method.__api_method__.startswith(COUNTED) or "ChatAction" in method.__api_method__:
            return await make_request(bot, method)
        chat_id, lane = _chat(method), LANE.get()
        waited = 0.0
        while True:
            if lane is Lane.ANSWERS:
                await self.limits.turn(chat_id, lane)
            begun = self.limits.monotonic()
            try:
                response = await make_request(bot, method)
            except TelegramRetryAfter as later:
                if chat_id is not None:
                    self.limits.refused(chat_id, later.retry_after)
                waited += later.retry_after
                if lane is not Lane.ANSWERS or waited > PATIENCE:
                    raise
            else:
                self.limits.accepted(begun)
                return response
            finally:
                self.limits.landed(chat_id, begun)


def _chat(method: TelegramMethod[Any]) -> int | None:
    chat_id = getattr(method, "chat_id", None)
    return chat_id if isinstance(chat_id, int) else None
