"""Which other activity is meant, and how the two belong together."""

from functools import partial

from aiogram.filters import CommandObject
from aiogram.types import CallbackQuery, Message

from handlers import meaning
from handlers.answering import answer
from handlers.buttons import Bind, Join, Links
from handlers.cards import brief
from handlers.desk import Desk, Event
from handlers.keyboards import in_rows
from handlers.together.page import joins, last, page
from locales import Html, Plain, Translator, bold, lines
from programme.cards import Card
from programme.refusals import NotFound
from programme.values import ActivitySeen, Bond
from publishing import sentences
from publishing.bonds import bond_name
from reading.doubts import excerpt


async def asked(message: Message, command: CommandObject, desk: Desk) -> None:
    """``/link REF``: what it belongs to."""
    found = await meaning.one(message, desk, command.args, partial(example, desk.t), Links)
    if found:
        await page(message, desk, found[0])


def example(t: Translator, reference: str) -> Plain:
    """How the command is written."""
    return t.plain("/link {reference}", reference=reference)


async def shown(query: CallbackQuery, callback_data: Links, desk: Desk) -> None:
    """The links of an activity, by its button."""
    await page(query, desk, await desk.card(callback_data.activity))


async def named(message: Message, desk: Desk) -> None:
    """The words for the other one: the only match, or up to five to choose from."""
    question = desk.question
    if question is None or question.activity_id is None:
        return
    card = await desk.card(question.activity_id)
    found = await meaning.named(desk, message.text or "", loose=True)
    others = [one for one in found.activities if one.id != card.activity.id]
    if not others:
        raise NotFound(excerpt(message.text or ""))
    if len(others) == 1:
        await how(message, desk, card, others[0])
        return
    t = desk.t
    listed = [part for one in others for part in (Html(""), brief(t, one))]
    text = lines(t("Which of these is meant?"), *listed)
    await answer(message, text, [*joins(t, card.activity, others), last(t, card)])


async def chosen(query: CallbackQuery, callback_data: Join, desk: Desk) -> None:
    """Another activity: how do they belong together?"""
    card = await desk.card(callback_data.activity)
    other = await desk.card(callback_data.other)
    await how(query, desk, card, other.activity)


async def how(event: Event, desk: Desk, card: Card, other: ActivitySeen) -> None:
    """Ask how the first belongs to the second."""
    t, number = desk.t, card.activity.id
    text = lines(
        bold(card.activity.title),
        Html(""),
        t("How does it belong to this one?"),
        brief(t, other),
        sentences.footnotes(t, other),
    )
    bonds = [
        (bond_name(t, bond), Bind(activity=number, other=other.id, bond=bond)) for bond in Bond
    ]
    await answer(event, text, [*in_rows(bonds, 2), [(t.button("Back"), Links(activity=number))]])
