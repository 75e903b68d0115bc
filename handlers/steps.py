"""The life of an activity: confirmed, postponed or cancelled, or asked of who may."""

from functools import partial

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from handlers import lacking, meaning, offering, outlooks
from handlers.answering import answer
from handlers.buttons import Draft, Step
from handlers.conversation import router
from handlers.desk import Desk, Event
from handlers.filters import Asked
from locales import Html, Plain, Translator, lines
from programme import life
from programme.cards import Card
from programme.outlook import outlook
from programme.questions import Question
from programme.refusals import Missing, ReasonMissing
from programme.values import Status
from publishing import refusals, sentences
from publishing.names import status_name

COMMANDS = {
    "confirm": Status.CONFIRMED,
    "postpone": Status.POSTPONED,
    "cancel": Status.CANCELLED,
}


def create() -> Router:
    """The conversation about steps."""
    made = router("steps")
    made.message(Command(*COMMANDS))(command_step)
    made.message(Asked("reason"))(reason)
    made.callback_query(Step.filter())(button_step)
    return made


async def command_step(message: Message, command: CommandObject, desk: Desk) -> None:
    """``/confirm REF``, ``/postpone REF reason``, ``/cancel REF reason``; /cancel alone stops."""
    step = COMMANDS[command.command]
    if step is Status.CANCELLED and not command.args and desk.question:
        await stop(message, desk)
        return
    written = partial(example, desk.t, step)
    found = await meaning.one(message, desk, command.args, written, step=command.command)
    if found is None:
        return
    card, words = found
    if not meaning.is_reference(command.args):
        await offering.offer(message, desk, card, step, words)
        return
    seen = card.activity.version
    await take(message, desk, Step(activity=card.activity.id, version=seen, step=step), words)


def example(t: Translator, step: Status, reference: str) -> Plain:
    """How the command is written."""
    if step is Status.CONFIRMED:
        return t.plain("/confirm {reference}", reference=reference)
    if step is Status.POSTPONED:
        return t.plain("/postpone {reference} the host asked for it", reference=reference)
    return t.plain("/cancel {reference} the host has withdrawn", reference=reference)


async def stop(message: Message, desk: Desk) -> None:
    """Leave the open question; what has been typed stays in the draft."""
    await desk.note(None)
    await answer(message, desk.t("Stopped. What has been typed is kept: /drafts"))


async def button_step(query: CallbackQuery, callback_data: Step, desk: Desk) -> None:
    """A step by its button."""
    await take(query, desk, callback_data)


async def take(event: Event, desk: Desk, wanted: Step, why: str | None = None) -> None:
    """Take the step, ask for it, or ask for its reason, or for what it lacks."""
    activity, step, seen = wanted.activity, wanted.step, wanted.version
    try:
        card = await desk.act(life.step, activity_id=activity, step=step, reason=why, seen=seen)
    except ReasonMissing as refusal:
        await desk.note(Question("reason", activity, step=step, seen=seen))
        found = await desk.office.ask(outlook, by=desk.by, activity_id=activity)
        said = lines(*outlooks.of_a_step(desk.t, found, step), refusals.words(refusal, desk.t))
        await ask_reason(event, desk, await desk.card(activity), said)
    except Missing as refusal:
        await lacking.show(event, desk, refusal)
    else:
        await result(event, desk, card, step)


async def ask_reason(event: Event, desk: Desk, card: Card, said: Html) -> None:
    """A reason is typed; or the activity is left as it is."""
    t, activity = desk.t, card.activity
    text = lines(sentences.heading(t, activity), sentences.legs(t, activity), Html(""), said)
    leave = Draft(act="back", activity=activity.id, version=activity.version)
    await answer(event, text, [[(t.button("Leave as it is"), leave)]])


async def reason(message: Message, desk: Desk) -> None:
    """The reason that was asked for."""
    asked = desk.question
    if asked is None or asked.activity_id is None or asked.step is None:
        return
    step, seen = Status(asked.step), asked.seen or 0
    wanted = Step(activity=asked.activity_id, version=seen, step=step)
    await take(message, desk, wanted, message.text)


async def result(event: Event, desk: Desk, card: Card, step: Status) -> None:
    """Say that it is done, or who decides and that it waits."""
    t = desk.t
    if card.activity.status is step:
        said = t("Done: the activity is {status}.", status=status_name(t, step))
    else:
        said = t(
            "The project manager decides this. The question has been passed on and waits for "
            "an answer; the activity stays {status} until then.",
            status=status_name(t, card.activity.status),
        )
    await desk.show(event, card, said=said)
