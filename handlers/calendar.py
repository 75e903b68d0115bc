"""/calendar: a secret address for one's own calendar, shown once."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers.answering import Rows, anew, answer
from handlers.buttons import Calendar
from handlers.filters import Known
from locales import Html, Translator, bold, code, dates, lines
from programme import feeds
from programme.feeds import FeedSeen
from programme.office import Office
from programme.people import Acquaintance
from programme.viewer import Viewer


def create() -> Router:
    """The command, the button on cards, and the renewal."""
    router = Router(name="calendar")
    router.message.register(asked, Command("calendar"), Known())
    router.callback_query.register(renewed, Calendar.filter(), Known())
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
        if feed.revoked_at is None and feed.scope == f"person:{by.person_id}"
    ]
    if kept:
        await anew(event, *kept_already(t, kept[-1], who.zone))
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
    text, rows = fresh(t, f"{public_url}/cal/{secret}/{file_name(t)}")
    if isinstance(event, CallbackQuery):
        await anew(event, text, rows)
    else:
        await answer(event, text, rows)


def file_name(t: Translator) -> str:
    """The end of the address, which some calendars show as their name: "programme-fr.ics"."""
    return f"programme-{t.language.partition('_')[0]}.ics"


def fresh(t: Translator, address: str) -> tuple[Html, Rows]:
    """The address, how to use it, how far to trust it, and that it is personal."""
    text = lines(
        bold(t("Your activities in your own calendar")),
        t("Touch the address to copy it:"),
        code(address),
        Html(""),
        t("Google Calendar, on a computer: Other calendars, then From URL."),
        t("iPhone: Settings, Calendar, Accounts, Add Account, Other, Add Subscribed Calendar."),
        t("Outlook: Add calendar, then Subscribe from web."),
        Html(""),
        t("Calendars may show a change up to a day late. Messages here come at once."),
        t(
            "This address is personal: whoever has it can read your calendar. "
            "It is shown only this once."
        ),
    )
    return text, [[(t.button("Make a new address"), Calendar(renew=True))]]


def kept_already(t: Translator, feed: FeedSeen, zone: str) -> tuple[Html, Rows]:
    """There is one, and it cannot be shown again."""
    text = lines(
        t(
            "You have a calendar address since {moment}.",
            moment=dates.moment(t, feed.created_at, zone),
        ),
        t("It was shown once and cannot be shown again."),
        t("If it is lost, or others know it, make a new one: the old one then stops."),
    )
    return text, [[(t.button("Make a new address"), Calendar(renew=True))]]


def unseen(t: Translator) -> tuple[Html, Rows]:
    """An address was made, and the message with it may never have arrived."""
    text = t("A new calendar address was made, but may not have reached you. Make another:")
    return text, [[(t.button("Make a new address"), Calendar(renew=True))]]
