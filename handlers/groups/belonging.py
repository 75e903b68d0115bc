"""Where we are taken in, put out, and what becomes of a group in between."""

from aiogram import Bot
from aiogram.types import ChatMemberUpdated, Message

from handlers.answering import send
from handlers.groups.words import Said, introduction
from locales import Translator
from programme import groups
from programme.office import Office
from programme.viewer import Viewer


async def taken_in(
    event: ChatMemberUpdated,
    *,
    bot: Bot,
    office: Office,
    by: Viewer,
    t: Translator,
    office_name: str,
) -> None:
    """One sentence, and nothing else before a coordinator presses; an admitted group knows it."""
    if await office.ask(groups.admission, by=by) is None:
        said: Said = introduction(t, office_name)
        await send(bot, event.chat.id, *said)


async def put_out(event: ChatMemberUpdated, *, office: Office) -> None:
    """Its admission ends; taken in again, it begins anew."""
    await office.note(groups.gone, chat_id=event.chat.id)


async def upgraded(message: Message, *, office: Office) -> None:
    """The group goes on as another chat, under the same admission."""
    if message.migrate_to_chat_id is not None:
        await office.note(groups.moved, old=message.chat.id, new=message.migrate_to_chat_id)


async def renamed(message: Message, *, office: Office) -> None:
    """The desk finds it under its new name."""
    title = message.new_chat_title or ""
    await office.note(groups.named, chat_id=message.chat.id, title=title)
