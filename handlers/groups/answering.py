"""What is private never stands in a group: whoever asks there is shown the way."""

from aiogram import Bot
from aiogram.filters import Filter
from aiogram.types import CallbackQuery, Message

from handlers.answering import answer, heard
from handlers.groups import words
from locales import Translator
from programme import groups
from programme.office import Office
from programme.viewer import Viewer


class Addressed(Filter):
    """A command for us, or a reply to what we wrote; what people say to each other is not."""

    async def __call__(self, message: Message, bot: Bot) -> bool:
        answered = message.reply_to_message
        if answered and answered.from_user and answered.from_user.id == bot.id:
            return True
        first = (message.text or "").split(maxsplit=1)[:1]
        command, at, name = "".join(first).partition("@")
        if not command.startswith("/") or len(command) < 2:
            return False
        return not at or name.lower() == ((await bot.me()).username or "").lower()


class Admitted(Filter):
    """The group is admitted."""

    async def __call__(self, message: Message, office: Office, by: Viewer) -> bool:
        return await office.ask(groups.admission, by=by) is not None


async def in_private(message: Message, *, t: Translator, username: str | None, bot: Bot) -> None:
    """Every other command, from whomever, whatever it would show."""
    name = username or (await bot.me()).username
    await answer(message, *words.not_here(t, name))


async def old_button(press: CallbackQuery, *, t: Translator) -> None:
    """A button that means nothing in a group."""
    await heard(press, words.nowhere(t))
