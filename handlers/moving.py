"""Moving what others see: old and new are shown before anything is saved; /move and /edit."""

from functools import partial

from aiogram import F, Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from handlers import keyboards, meaning, meanings, offers, saying
from handlers.answering import answer
from handlers.buttons import Field, Move
from handlers.cards import facts
from handlers.conversation import router
from handlers.desk import Desk, Event
from handlers.meanings import Meant
from handlers.proposing import leg_meant, propose
from handlers.understanding import in_country
from locales import Html, Plain, Translator, lines
from programme import moves
from programme.cards import Card
from programme.questions import Question
from programme.refusals import NotPossible
from programme.values import Status


def create() -> Router:
    """The conversation that moves an activity."""
    made = router("moving")
    made.message(Command("move"))(move)
    made.message(Command("edit"))(edit)
    made.callback_query(Field.filter(F.name == "move"))(leg_chosen)
    made.callback_query(Move.filter())(decided)
    return made


async def move(message: Message, command: CommandObject, desk: Desk) -> None:
    """``/move REF words``: other days, another place, or both."""
    written = partial(moving_example, desk.t)
    found = await meaning.one(message, desk, command.args, written, step="move")
    if found is None:
        return
    card, words = found
    leg_id = await meaning.leg(desk, card, command.args or "")
    await moved(message, desk, card, leg_id, words)


async def edit(message: Message, command: CommandObject, desk: Desk) -> None:
    """``/edit REF``: the fields to choose from."""
    found = await meaning.one(message, desk, command.args, partial(editing_example, desk.t))
    if found:
        await desk.show(message, found[0], editing=found[0].edits)


def moving_example(t: Translator, reference: str) -> Plain:
    """How /move is written."""
    return t.plain("/move {reference} 20–21 July", reference=reference)


def editing_example(t: Translator, reference: str) -> Plain:
    """How /edit is written."""
    return t.plain("/edit {reference}", reference=reference)


async def leg_chosen(query: CallbackQuery, callback_data: Field, desk: Desk) -> None:
    """Which leg the words that were typed are about."""
    card = await desk.card(callback_data.activity)
    asked = desk.question
    mine = asked is not None and asked.activity_id == callback_data.activity
    words = (asked.text if asked and mine else None) or ""
    await moved(query, desk, card, callback_data.leg, words)


async def moved(event: Event, desk: Desk, card: Card, leg_id: int | None, words: str) -> None:
    """Find the leg and what becomes of it; ask for whichever is not said."""
    activity = card.activity
    if not card.edits:
        raise NotPossible(activity.id, Status.TENTATIVE, activity.status)
    meant = meanings.meant(await desk.reader(), "days", words) if words else Meant()
    leg = leg_meant(activity, leg_id, meant)
    if leg is None:
        await desk.note(Question("move", activity.id, seen=activity.version, text=words))
        text = lines(facts(desk.t, card), Html(""), desk.t("Which of them is to be moved?"))
        await answer(event, text, keyboards.of_legs(desk.t, card, "move"))
    elif meant.act is moves.move:
        await propose(event, desk, card, leg.id, meant)
    else:
        asked = Question("days", activity.id, leg.id, seen=activity.version, text=words or None)
        await desk.note(asked)
        said = saying.said(desk.t, meant.doubts)
        rows = offers.readings(desk.t, meant.readings, activity.id, leg.id)
        above = lines(*said) if said else None
        await desk.show(event, card, said=above, question=asked, rows=rows)


async def decided(query: CallbackQuery, callback_data: Move, desk: Desk) -> None:
    """Save the move that was shown, or leave everything as it is; twice is once."""
    t, asked, activity = desk.t, desk.question, callback_data.activity
    if asked is None or asked.ask != "moving" or asked.activity_id != activity:
        await desk.show(query, await desk.card(activity), said=t("This has been answered already."))
        return
    if not callback_data.save:
        await desk.note(None)
        await desk.show(query, await desk.card(activity), said=t("Left as it is."))
        return
    city, _, code = (asked.text or "").rpartition(", ")
    place = in_country(desk.gazetteer, city or None, code) if code else None
    card = await desk.act(
        moves.move,
        activity_id=activity,
        seen=callback_data.version,
        leg_id=asked.leg_id,
        place=place,
        days=asked.days,
    )
    await desk.show(query, card, said=t("Saved. Whoever takes part will be told."))
