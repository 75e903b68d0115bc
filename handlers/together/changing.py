"""Links made and removed, a further body, and the same move for what belongs to it."""

from dataclasses import replace
from datetime import timedelta

from aiogram.types import CallbackQuery, Message

from handlers.answering import answer, heard
from handlers.buttons import Bind, Bodies, Follow, Unbind
from handlers.desk import Desk
from handlers.keyboards import draft, in_rows
from handlers.meanings import Meant
from handlers.proposing import propose
from handlers.together.page import page
from locales import Html, lines
from programme import links
from programme.refusals import NothingToChange
from publishing import sentences


async def bind(query: CallbackQuery, callback_data: Bind, desk: Desk) -> None:
    """Keep the link; twice is once."""
    number, other, bond = callback_data.activity, callback_data.other, callback_data.bond
    try:
        card = await desk.act(links.bind, activity_id=number, other_id=other, bond=bond)
    except NothingToChange:
        await desk.note(None)
        card = await desk.card(number)
    await desk.show(query, card, said=desk.t("They belong together now."))


async def unbind(query: CallbackQuery, callback_data: Unbind, desk: Desk) -> None:
    """Remove a link; twice is once."""
    try:
        card = await desk.act(
            links.unbind, activity_id=callback_data.activity, link_id=callback_data.link
        )
    except NothingToChange:
        card = await desk.card(callback_data.activity)
    await page(query, desk, card, said=desk.t("The link is removed."))


async def bodies(query: CallbackQuery, callback_data: Bodies, desk: Desk) -> None:
    """Which bodies the session serves; a tick stands at those that it shares."""
    t, number = desk.t, callback_data.activity
    if callback_data.code:
        card = await desk.act(links.serve, activity_id=number, code=callback_data.code)
    else:
        card = await desk.card(number)
    every = [one for one in await desk.choices() if one.is_body]
    own, also = card.activity.body, card.activity.also
    buttons = [
        (
            t.button("✓ {name}", name=one.name[:24])
            if one.name in also
            else t.button("{name}", name=one.name[:24]),
            Bodies(activity=number, code=one.code),
        )
        for one in every
        if one.name != own
    ]
    text = lines(
        sentences.heading(t, card.activity),
        sentences.belongs(t, card.activity),
        Html(""),
        t("Which other body does this session serve? It stays one event in every calendar."),
    )
    await answer(query, text, [*in_rows(buttons, 2), [(t.button("Back"), draft(card, "back"))]])


async def follow(query: CallbackQuery, callback_data: Follow, desk: Desk) -> None:
    """Show the same move for what belongs to it; it is saved by its own yes."""
    card = await desk.card(callback_data.activity)
    leg = next((one for one in card.activity.live_legs if one.id == callback_data.leg), None)
    if leg is None or leg.days.start is None or leg.days.end is None or not card.edits:
        await desk.show(query, card, beside=True)
        return
    by = timedelta(days=callback_data.shift)
    days = replace(leg.days, start=leg.days.start + by, end=leg.days.end + by)
    await heard(query)
    if isinstance(query.message, Message):
        await propose(query.message, desk, card, leg.id, Meant(given={"days": days}))
