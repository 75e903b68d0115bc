"""/calendar: one's own activities at once; other calendars and a picture of the address below."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers.answering import anew, answer
from handlers.buttons import Calendar
from handlers.calendar import another, picture, public
from handlers.calendar.words import fresh, kept_already, unseen
from handlers.filters import Known
from locales import Translator
from programme import feeds
from programme.office import Office
from programme.people import Acquaintance
from programme.viewer import Viewer
from publishing.addresses import subscription

__all__ = ["create", "unseen"]


def create() -> Router:
    """The command, the button on cards, the renewal, and what stands below an address."""
    router = Router(name="calendar")
    router.message.register(asked, Command("calendar"), Known())
    router.callback_query.register(renewed, Calendar.filter(), Known())
    router.include_routers(another.create(), picture.create(), public.create())
    return router


async def asked(
    event: Message | CallbackQuery,
    *,
    office: Office,
    by: Viewer,
    who: Acquaintance,
    t: Translator,
    public_url: str,
) -> None:
    """The first time an address is made; later it is offered to make another."""
    kept = [
        feed
        for feed in await office.ask(feeds.listed, by=by)
        if feed.ended_at(by.now.date()) is None and feed.scope == f"person:{by.person_id}"
    ]
    if kept:
        await anew(event, *kept_already(t, kept, who.zone))
        return
    await make(event, office=office, by=by, t=t, public_url=public_url)


async def renewed(
    press: CallbackQuery,
    *,
    callback_data: Calendar,
    office: Office,
    by: Viewer,
    who: Acquaintance,
    t: Translator,
    public_url: str,
) -> None:
    """The button of a card asks as the command does; the other one makes a new address."""
    if callback_data.renew:
        await make(press, office=office, by=by, t=t, public_url=public_url)
    else:
        await asked(press, office=office, by=by, who=who, t=t, public_url=public_url)


async def make(
    event: Message | CallbackQuery, *, office: Office, by: Viewer, t: Translator, public_url: str
) -> None:
    """A new address; any earlier one stops."""
    secret: str = await office.act(feeds.renew, by=by, language=t.language)
    name = t.plain("My activities")
    text, rows = fresh(t, subscription(t, public_url, secret, name), name)
    if isinstance(event, CallbackQuery):
        await anew(event, text, rows)
    else:
        await answer(event, text, rows)
