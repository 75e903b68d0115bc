"""A coordinator admits a group, by the button or in writing, and sends us away again."""

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.filters import CommandObject
from aiogram.types import CallbackQuery, Message

from handlers.answering import answer, heard
from handlers.groups import words
from handlers.groups.words import Said
from locales import Translator, unmarked
from programme import groups
from programme.groups import Admission
from programme.office import Office
from programme.people import Acquaintance
from programme.refusals import AlreadyActed, MayNot, NotFound
from programme.viewer import Viewer


async def pressed(
    press: CallbackQuery, *, office: Office, by: Viewer, who: Acquaintance, t: Translator
) -> None:
    """The button: whoever may not is told so over the chat, and so is whoever comes second.

    A press too old for that is told nothing, as others read along.
    """
    found = await office.ask(groups.admission, by=by)
    if found is not None and who.acted is None:
        await heard(press, words.admitted_already(t))
        return
    title = (press.message.chat.title if press.message else None) or ""
    try:
        admission = found or await _admit(office, by, t, title, None)
    except MayNot as refusal:
        await heard(press, unmarked(words.may_not(t, refusal)))
        return
    await answer(press, words.admitted(t, admission))


async def typed(
    message: Message,
    *,
    command: CommandObject,
    office: Office,
    by: Viewer,
    t: Translator,
) -> None:
    """``/admit``, or with the code of a project; from anybody else it gets no answer."""
    title, given = message.chat.title or "", (command.args or "").strip().lstrip("#")
    if not by.at_the_desk:
        return
    try:
        admission = await _admit(office, by, t, title, given or None)
    except MayNot as refusal:
        await answer(message, words.may_not(t, refusal))
    except NotFound:
        await answer(message, words.unknown_project(t))
    else:
        await answer(message, words.admitted(t, admission))


async def _admit(
    office: Office, by: Viewer, t: Translator, title: str, code: str | None
) -> Admission:
    """Admit it; an update that has done so before a crash is answered the same way."""
    try:
        made: Admission = await office.act(
            groups.admit, by=by, title=title, language=t.language, code=code
        )
    except AlreadyActed:
        found = await office.ask(groups.admission, by=by)
        if found is None:
            raise MayNot("group") from None
        return found
    return made


async def leave(message: Message, *, bot: Bot, office: Office, by: Viewer, t: Translator) -> None:
    """``/leave`` of a coordinator: nothing comes any more, and we go."""
    try:
        await office.act(groups.end, by=by, chat_id=message.chat.id)
    except AlreadyActed:
        pass
    except MayNot:
        if await office.ask(groups.admission, by=by) is not None:
            await answer(message, words.for_coordinators_alone(t))
        return
    await answer(message, words.farewell(t))
    await go(bot, message.chat.id)


async def go(bot: Bot, chat_id: int) -> None:
    """Leave a group, where we still are in it."""
    try:
        await bot.leave_chat(chat_id)
    except (TelegramBadRequest, TelegramForbiddenError):
        return


async def introduce_again(message: Message, *, by: Viewer, t: Translator, office_name: str) -> None:
    """In a group that is not admitted, a coordinator gets the button again; nobody else a word."""
    if by.at_the_desk:
        said: Said = words.introduction(t, office_name)
        await answer(message, *said)
