"""The one middleware: each update gets who it is from, their rights, their words, our question."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

from aiogram import BaseMiddleware
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message, TelegramObject, Update, User

from locales import Catalogues
from programme import people
from programme.office import Office

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


class Meeting(BaseMiddleware):
    """Gives handlers ``by`` (the viewer), ``who`` (name, zone, open question) and ``t``."""

    def __init__(self, office: Office, catalogues: Catalogues, now: Callable[[], datetime]) -> None:
        self.office = office
        self.catalogues = catalogues
        self.now = now

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        chat_id, user = origin(event)
        if chat_id is None or not isinstance(event, Update):
            return None
        who = await self.office.note(
            people.meet,
            chat_id=chat_id,
            update_id=event.update_id,
            language=user.language_code if user else None,
            now=self.now(),
        )
        data["who"], data["by"] = who, who.viewer
        data["t"] = self.catalogues.translator(who.language)
        return await handler(event, data)


def origin(event: TelegramObject) -> tuple[int | None, User | None]:
    """The chat an update comes from, and the user behind it."""
    if not isinstance(event, Update):
        return None, None
    match event.event:
        case Message(chat=chat, from_user=user):
            return chat.id, user
        case CallbackQuery(message=message, from_user=user):
            return (message.chat.id if message else user.id), user
        case ChatMemberUpdated(chat=chat, from_user=user):
            return chat.id, user
        case _:
            return None, None
