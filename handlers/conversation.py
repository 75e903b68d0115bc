"""A router whose handlers get ``desk``, and whose refusals are answered with the card."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware, Router
from aiogram.types import CallbackQuery, Message, TelegramObject

from handlers.desk import Desk
from programme.refusals import Refusal

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


class AtHand(BaseMiddleware):
    """Gives the handlers of a router ``desk``, and answers their refusals with the card."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        names = ("office", "by", "who", "t", "gazetteer")
        desk = Desk(**{name: data[name] for name in names})
        try:
            return await handler(event, {**data, "desk": desk})
        except Refusal as refusal:
            if isinstance(event, Message | CallbackQuery):
                await desk.refuse(event, refusal)
            return None


def router(name: str) -> Router:
    """A router whose handlers get ``desk``."""
    made = Router(name=name)
    for observer in (made.message, made.callback_query):
        observer.middleware(AtHand())
    return made
