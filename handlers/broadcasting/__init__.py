"""/broadcast: a coordinator writes to everybody in an activity."""

from functools import partial

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from handlers import meaning
from handlers.answering import Button, anew
from handlers.broadcasting import trying
from handlers.broadcasting.steps import STEPS, show
from handlers.buttons import Cast, WriteAll
from handlers.conversation import router
from handlers.desk import Desk, Event
from handlers.filters import Asked
from locales import Plain, Translator, lines
from programme import broadcasts
from programme.questions import Question


def create() -> Router:
    """The conversation about what is written to many."""
    made = router("broadcasting")
    made.message(Command("broadcast"))(asked)
    made.message(Asked("broadcast"))(written)
    made.message(Asked("words"))(translated)
    made.callback_query(WriteAll.filter())(begun)
    trying.register(made)
    made.callback_query(Cast.filter())(pressed)
    return made


async def asked(message: Message, command: CommandObject, desk: Desk) -> None:
    """``/broadcast REF``, and the words at once where they follow."""
    written = partial(example, desk.t)
    found = await meaning.one(message, desk, command.args, written, WriteAll, step="broadcast")
    if found:
        await begin(message, found[0].activity.id, found[1], desk)


async def begin(event: Event, activity_id: int, words: str, desk: Desk) -> None:
    """Keep the words that were given, else ask for them."""
    if words:
        await keep(event, activity_id, words, desk)
    else:
        await ask(event, activity_id, desk)


def example(t: Translator, reference: str) -> Plain:
    """How the command is written."""
    return t.plain("/broadcast {reference}", reference=reference)


async def begun(query: CallbackQuery, callback_data: WriteAll, desk: Desk) -> None:
    """The button on the card."""
    await ask(query, callback_data.activity, desk)


async def ask(event: Event, activity_id: int, desk: Desk) -> None:
    """Ask for the words; they are kept as soon as they come."""
    activity = await desk.office.ask(broadcasts.addressed, by=desk.by, activity_id=activity_id)
    await desk.note(Question("broadcast", activity_id=activity_id))
    others = await desk.office.ask(broadcasts.under_way, by=desk.by, activity_id=activity_id)
    rows = [[_under_way(desk.t, *one)] for one in others]
    said = desk.t("What should everybody in {title} read? Type it here.", title=activity.title)
    await anew(event, lines(said, desk.t("Nothing is sent before it is confirmed.")), rows)


def _under_way(t: Translator, number: int, name: str) -> Button:
    """What somebody sends already; whoever answers for the activity may stop it."""
    return t.button("Under way: {name}", name=name), Cast(act="show", broadcast=number)


async def written(message: Message, desk: Desk) -> None:
    """The words."""
    if desk.question is not None and desk.question.activity_id is not None:
        await keep(message, desk.question.activity_id, message.text or "", desk)


async def keep(event: Event, activity_id: int, words: str, desk: Desk) -> None:
    """Keep the words, and show what they will be."""
    broadcast_id = await desk.office.act(
        broadcasts.write,
        by=desk.by,
        activity_id=activity_id,
        text=words,
        language=desk.t.language,
    )
    await show(event, broadcast_id, desk)


async def translated(message: Message, desk: Desk) -> None:
    """The words in another language."""
    question = desk.question
    if question is None or question.leg_id is None or question.step is None:
        return
    await desk.office.act(
        broadcasts.translate,
        by=desk.by,
        broadcast_id=question.leg_id,
        language=question.step,
        text=message.text or "",
    )
    await show(message, question.leg_id, desk)


async def pressed(query: CallbackQuery, callback_data: Cast, desk: Desk) -> None:
    """One step; an old button shows where the broadcast stands."""
    await STEPS[callback_data.act](query, callback_data, desk)
