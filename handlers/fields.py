"""The buttons of a card: save, edit, cancel, and one for each field."""

from aiogram import F, Router
from aiogram.types import CallbackQuery

from handlers import beginning, keyboards
from handlers.answering import answer
from handlers.buttons import Draft, Field
from handlers.cards import facts
from handlers.conversation import router
from handlers.desk import Desk
from handlers.particulars.clearing import clear
from locales import Html, lines
from programme import drafts, edits, moves
from programme.questions import Question
from programme.refusals import Missing
from programme.values import Status
from publishing import refusals

OF_A_LEG = frozenset({"place", "days", "drop"})


def create() -> Router:
    """The conversation of buttons on a card."""
    made = router("fields")
    for act, handler in (
        ("save", save),
        ("edit", edit),
        ("back", back),
        ("cancel", cancel),
        ("shorten", shorten),
        ("record", record),
        ("redate", redate),
        ("clear", clear),
    ):
        made.callback_query(Draft.filter((F.act == act) & (F.activity != 0)))(handler)
    made.callback_query(Field.filter((F.name == "drop") & (F.leg != 0)))(drop)
    made.callback_query(Field.filter(F.name != "move"))(field)
    return made


async def save(query: CallbackQuery, callback_data: Draft, desk: Desk) -> None:
    """Leave the draft, or say what is still missing and ask for it."""
    activity = callback_data.activity
    planned = (await desk.card(activity)).planned
    try:
        card = await desk.act(drafts.save, activity_id=activity, seen=callback_data.version)
    except Missing as refusal:
        card = await desk.reopen(activity)
        await desk.show(query, card, said=refusals.words(refusal, desk.t))
        return
    said = desk.t.count("Saved: {n} date.", "Saved: {n} dates.", len(planned) + 1)
    await desk.show(query, card, said=said if planned else desk.t("Saved."))


async def edit(query: CallbackQuery, callback_data: Draft, desk: Desk) -> None:
    """The fields to choose from."""
    card = await desk.card(callback_data.activity)
    await desk.show(query, card, editing=card.edits)


async def back(query: CallbackQuery, callback_data: Draft, desk: Desk) -> None:
    """The card again, without what was about to be asked."""
    if desk.question and desk.question.activity_id == callback_data.activity:
        await desk.note(None)
    await desk.show(query, await desk.reopen(callback_data.activity))


async def cancel(query: CallbackQuery, callback_data: Draft, desk: Desk) -> None:
    """Throw the draft away; what it said stays to be read."""
    t, card = desk.t, await desk.card(callback_data.activity)
    if card.activity.status is not Status.DRAFT:
        await desk.show(query, card, said=t("This is no draft any more; it stands as saved."))
        return
    await desk.office.act(drafts.discard, by=desk.by, activity_id=card.activity.id)
    said = t("The draft has been thrown away. /new begins another one. It said:")
    await answer(query, lines(said, Html(""), facts(t, card)), desk.on_with(card))


async def shorten(query: CallbackQuery, callback_data: Draft, desk: Desk) -> None:
    """The title that was too long, cut to fit."""
    asked, activity = desk.question, callback_data.activity
    if asked is None or asked.activity_id != activity or not asked.text:
        await desk.show(query, await desk.reopen(activity))
        return
    text = beginning.cut(asked.text)
    card = await desk.act(edits.title, activity_id=activity, text=text, language=desk.t.language)
    await desk.show(query, card)


async def record(query: CallbackQuery, callback_data: Draft, desk: Desk) -> None:
    """Past days are meant."""
    await desk.show(query, await desk.act(moves.record, activity_id=callback_data.activity))


async def redate(query: CallbackQuery, callback_data: Draft, desk: Desk) -> None:
    """Past days were a slip: ask for others, of the first leg that is past."""
    card = await desk.card(callback_data.activity)
    past = (leg.id for leg in card.activity.live_legs if leg.days.end and leg.days.end < desk.today)
    await ask(query, desk, Question("days", card.activity.id, next(past, None)))


async def field(query: CallbackQuery, callback_data: Field, desk: Desk) -> None:
    """Ask for one field; of several legs, which one first."""
    name, card = callback_data.name, await desk.card(callback_data.activity)
    legs = card.activity.live_legs
    which = name in OF_A_LEG and not callback_data.leg and len(legs) > 1
    if which and (name not in card.missing):
        text = lines(facts(desk.t, card), Html(""), desk.t("Which of them is meant?"))
        await answer(query, text, keyboards.of_legs(desk.t, card, name))
        return
    leg = callback_data.leg or (legs[0].id if len(legs) == 1 and name in OF_A_LEG else None)
    await ask(query, desk, Question(name, card.activity.id, leg, seen=callback_data.version))


async def ask(query: CallbackQuery, desk: Desk, question: Question) -> None:
    """Open a question below the card."""
    await desk.note(question)
    card = await desk.card(question.activity_id or 0)
    await desk.show(query, card, question=question)


async def drop(query: CallbackQuery, callback_data: Field, desk: Desk) -> None:
    """Take one leg out."""
    activity, leg = callback_data.activity, callback_data.leg
    card = await desk.act(
        edits.drop_leg, activity_id=activity, leg_id=leg, seen=callback_data.version
    )
    await desk.show(query, card)
