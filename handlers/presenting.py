"""The message of welcome, sent to whoever has come in, and once more in another language."""

from collections.abc import Sequence

from aiogram import Bot
from aiogram.types import CallbackQuery, Message

from handlers import welcoming
from handlers.answering import alert, answer
from handlers.buttons import Welcome
from handlers.commands import offer
from locales import Catalogues, Translator
from programme import cards, invitations, people
from programme.invitations import Welcome as Welcomed
from programme.office import Office
from programme.refusals import NotFound
from programme.viewer import Viewer


async def present(
    event: Message | CallbackQuery,
    *,
    welcomed: Welcomed,
    office: Office,
    by: Viewer,
    catalogues: Catalogues,
    office_name: str,
    languages: Sequence[str],
) -> Viewer:
    """The one message of welcome, seen with the eyes that the code has just opened: those eyes."""
    who = await office.note(
        people.meet, chat_id=by.chat_id, update_id=by.update_id, language=None, now=by.now
    )
    card = None
    if welcomed.activity_id is not None:
        try:
            card = await office.ask(cards.card, by=who.viewer, activity_id=welcomed.activity_id)
        except NotFound:
            card = None
    t = catalogues.translator(welcomed.language)
    text, rows = welcoming.welcome(
        t, welcomed, card, zone=who.zone, office_name=office_name, languages=languages
    )
    await answer(event, text, rows)
    return who.viewer


async def say_again(
    press: CallbackQuery,
    *,
    callback_data: Welcome,
    office: Office,
    by: Viewer,
    t: Translator,
    bot: Bot,
    catalogues: Catalogues,
    office_name: str,
    languages: Sequence[str],
) -> None:
    """Another language by one tap: the same message, in place, and everything from now on."""
    if callback_data.language not in languages:
        await alert(press, t.plain("This language is no longer offered. Type /language to choose."))
        return
    await office.act(people.choose_language, by=by, language=callback_data.language)
    welcomed = await office.ask(
        invitations.welcome, by=by, activity_id=callback_data.activity or None
    )
    await present(
        press,
        welcomed=welcomed,
        office=office,
        by=by,
        catalogues=catalogues,
        office_name=office_name,
        languages=languages,
    )
    await offer(bot, catalogues.translator(callback_data.language), by)
