"""Text to copy into a letter, with the address of the public page where there is one."""

from aiogram.types import CallbackQuery

from handlers.answering import anew
from handlers.buttons import List, Share
from handlers.cards import brief
from handlers.desk import Desk
from handlers.finding.narrowing import filters
from locales import Html, Translator, code, lines, unmarked
from programme import finding
from programme.feeds import page as feed_page
from programme.values import ActivitySeen
from programme.viewer import nobody
from publishing import sentences


async def shared(query: CallbackQuery, callback_data: Share, desk: Desk, public_url: str) -> None:
    """An activity as text; only what everybody may see has a page to link to."""
    card = await desk.card(callback_data.activity)
    address = await page_of(desk, card.activity, public_url)
    t = desk.t
    said = (
        t("A tap copies it. Everybody may open the page it names.")
        if address
        else t("A tap copies it. It is not public: send it only to whom it concerns.")
    )
    text = as_text(t, card.activity)
    whole = f"{text}\n{address}" if address else text
    await anew(query, lines(said, Html(""), code(whole)))


async def page_of(desk: Desk, activity: ActivitySeen, public_url: str) -> str | None:
    """The address of its public page; None where nobody but its people may see it."""
    if activity.ref is None:
        return None
    found = await desk.office.ask(feed_page.public, by=nobody(desk.by.now), ref=activity.ref)
    return f"{public_url}/activities/{activity.ref}" if found else None


def as_text(t: Translator, activity: ActivitySeen) -> str:
    """Title, legs and what it belongs to, without mark-up."""
    text = lines(
        sentences.heading(t, activity),
        sentences.legs(t, activity),
        sentences.belongs(t, activity),
        sentences.footnotes(t, activity),
    )
    return unmarked(text)


async def page(query: CallbackQuery, desk: Desk, wanted: List) -> None:
    """A page of what is coming as text."""
    found = await desk.office.ask(
        finding.upcoming, by=desk.by, page=wanted.page, filters=filters(wanted)
    )
    t = desk.t
    if not found.activities:
        await anew(query, t("Nothing is coming here yet."))
        return
    listed = [part for one in found.activities for part in (brief(t, one), Html(""))]
    text = unmarked(lines(*listed, sentences.footnotes(t, *found.activities)))
    await anew(query, lines(t("A tap copies it."), Html(""), code(text.strip())))
