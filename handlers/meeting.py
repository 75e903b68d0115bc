"""The one middleware: each update gets who it is from, their rights, their words, our question."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from aiogram import BaseMiddleware
from aiogram.enums import ChatType
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message, TelegramObject, Update, User

from handlers.buttons import Less, Unveil
from locales import Catalogues
from programme import groups, people, uncertain
from programme.office import Office

GROUPS = frozenset({ChatType.GROUP, ChatType.SUPERGROUP})
NAMING = frozenset({Less.__prefix__, Unveil.__prefix__})
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
        kind = chat_kind(event)
        if kind == ChatType.CHANNEL:
            return None
        given = {"user_id": user.id if user else None} if kind in GROUPS else {}
        who = await self.office.note(
            groups.met if kind in GROUPS else people.meet,
            chat_id=chat_id,
            update_id=event.update_id,
            language=user.language_code if user else None,
            now=self.now(),
            **given,
        )
        if event.callback_query is not None:
            await self._arrived(event.callback_query)
        data["t"] = self.catalogues.translator(who.language)
        viewer = replace(who.viewer, language=data["t"].language)
        data["who"], data["by"] = replace(who, viewer=viewer), viewer
        return await handler(event, data)

    async def _arrived(self, press: CallbackQuery) -> None:
        """Whoever presses a button has got the message that it stands under."""
        if isinstance(press.message, Message):
            await self.office.note(
                uncertain.pressed,
                chat_id=press.message.chat.id,
                message_id=press.message.message_id,
                delivery_id=carried(press.data or ""),
                now=self.now(),
            )


def carried(data: str) -> int | None:
    """The delivery that a button names, if it names one."""
    prefix, _, rest = data.partition(":")
    number = rest.partition(":")[0]
    return int(number) if prefix in NAMING and number.isdigit() else None


def in_a_group(event: Update) -> bool:
    """Whether others read along."""
    return chat_kind(event) in GROUPS


def chat_kind(event: Update) -> str:
    """Where an update comes from: a private chat, a group, a channel."""
    inside = event.event.message if isinstance(event.event, CallbackQuery) else event.event
    chat = getattr(inside, "chat", None)
    return chat.type if chat else ChatType.PRIVATE


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
