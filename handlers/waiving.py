"""What a step lacks is given by a button; or the step goes without it, for a reason."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from handlers import lacking, steps
from handlers.answering import anew
from handlers.buttons import Agree, Focal, Step, Waive
from handlers.conversation import router
from handlers.desk import Desk, Event
from handlers.filters import Asked
from locales import code
from programme import life
from programme.questions import Question
from programme.refusals import Missing, ReasonMissing
from programme.values import Status
from publishing import refusals


def create() -> Router:
    """The conversation about what a step lacks."""
    made = router("waiving")
    made.callback_query(Agree.filter())(agreed)
    made.callback_query(Focal.filter())(focal_point)
    made.callback_query(Waive.filter())(ask_why)
    made.message(Asked("waiver"))(said_why)
    return made


async def agreed(query: CallbackQuery, callback_data: Agree, desk: Desk) -> None:
    """The host or the venue has agreed; the card leads on from there."""
    card = await desk.act(life.agree, activity_id=callback_data.activity, leg_id=callback_data.leg)
    await desk.show(query, card, said=desk.t("Noted: the place is agreed upon."))


async def focal_point(query: CallbackQuery, desk: Desk) -> None:
    """How one is entrusted, in words to copy."""
    t = desk.t
    example = code(t.plain("/invite focal_point Awa Diop"))
    said = t("A focal point comes in by an invitation. For example: {example}", example=example)
    await anew(query, said)


async def ask_why(query: CallbackQuery, callback_data: Waive, desk: Desk) -> None:
    """Going without something needs a reason, which stays."""
    activity, step = callback_data.activity, callback_data.step
    card = await desk.card(activity)
    await desk.note(Question("waiver", activity, step=step, seen=callback_data.version))
    example = code(desk.t.plain("The ministry has agreed by telephone"))
    said = desk.t("Why can it go without this? For example: {example}", example=example)
    await steps.ask_reason(query, desk, card, said)


async def said_why(message: Message, desk: Desk) -> None:
    """The step without whatever it may go without."""
    asked = desk.question
    if asked is None or asked.activity_id is None or asked.step is None:
        return
    step = Step(activity=asked.activity_id, version=asked.seen or 0, step=Status(asked.step))
    await take_without(message, desk, step, message.text or "")


async def take_without(event: Event, desk: Desk, wanted: Step, why: str) -> None:
    """Take the step, or ask for it; what may not be missing is named again."""
    given = {"activity_id": wanted.activity, "step": wanted.step, "reason": why}
    try:
        card = await desk.act(life.step, seen=wanted.version, waive=life.WAIVABLE, **given)
    except ReasonMissing as refusal:
        await steps.ask_reason(
            event, desk, await desk.card(wanted.activity), refusals.words(refusal, desk.t)
        )
    except Missing as refusal:
        await lacking.show(event, desk, refusal)
    else:
        await steps.result(event, desk, card, wanted.step)
