"""/upcoming, page by page; /find; /activity; the card behind every Open button; text to share."""

from functools import partial

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from handlers import meaning
from handlers.buttons import Found, List, Open, Share
from handlers.conversation import router
from handlers.desk import Desk
from handlers.finding import listing, searching, sharing
from handlers.finding.narrowing import narrowed
from locales import Plain, Translator


def create() -> Router:
    """The conversation that finds activities."""
    made = router("finding")
    made.message(Command("upcoming"))(upcoming)
    made.message(Command("find"))(find)
    made.message(Command("activity"))(activity)
    made.callback_query(List.filter())(turned)
    made.callback_query(Found.filter())(searching.turned)
    made.callback_query(Share.filter())(sharing.shared)
    made.callback_query(Open.filter())(opened)
    return made


async def upcoming(message: Message, command: CommandObject, desk: Desk) -> None:
    """``/upcoming``, with ``mine``, a project, a country, a kind, a month, or several of them.

    Words that are none of these are searched for.
    """
    words = (command.args or "").strip()
    wanted = await narrowed(desk, words)
    if wanted is None:
        await searching.find(message, desk, words)
        return
    await listing.show(message, desk, wanted)


async def find(message: Message, command: CommandObject, desk: Desk) -> None:
    """``/find words``: everything that all of the words find."""
    await searching.find(message, desk, (command.args or "").strip())


async def turned(query: CallbackQuery, callback_data: List, desk: Desk) -> None:
    """Another page, another filter, the values of one, or the page as text."""
    if callback_data.ask == "text":
        await sharing.page(query, desk, callback_data)
    elif callback_data.ask:
        await listing.ask(query, desk, callback_data)
    else:
        await listing.show(query, desk, callback_data)


async def activity(message: Message, command: CommandObject, desk: Desk) -> None:
    """``/activity REF``, or a few words of its title or place."""
    found = await meaning.one(message, desk, command.args, partial(example, desk.t))
    if found:
        await desk.show(message, found[0])


def example(t: Translator, reference: str) -> Plain:
    """How the command is written."""
    return t.plain("/activity {reference}", reference=reference)


async def opened(query: CallbackQuery, callback_data: Open, desk: Desk) -> None:
    """The card, beside the list or the message that led to it."""
    await desk.show(query, await desk.reopen(callback_data.activity), beside=True)
