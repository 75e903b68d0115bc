"""/copy and its buttons: a draft like an activity, or of the next session of its body."""

from functools import partial

from aiogram.filters import CommandObject
from aiogram.types import CallbackQuery, Message

from handlers import meaning
from handlers.buttons import Draft
from handlers.desk import Desk, Event
from locales import Plain, Translator
from programme import repeating
from programme.cards import Card


async def copy(message: Message, command: CommandObject, desk: Desk) -> None:
    """``/copy REF``; of a committee's session it is the next one."""
    found = await meaning.one(message, desk, command.args, partial(example, desk.t))
    if found is None:
        return
    activity = found[0].activity
    await (_following if activity.body else _copied)(message, desk, activity.id)


def example(t: Translator, reference: str) -> Plain:
    """How the command is written."""
    return t.plain("/copy {reference}", reference=reference)


async def copied(query: CallbackQuery, callback_data: Draft, desk: Desk) -> None:
    """A copy of what the card shows."""
    await _copied(query, desk, callback_data.activity)


async def following(query: CallbackQuery, callback_data: Draft, desk: Desk) -> None:
    """The next session of the body whose session the card shows."""
    await _following(query, desk, callback_data.activity)


async def _copied(event: Event, desk: Desk, activity: int) -> None:
    card: Card = await desk.act(repeating.copy, activity_id=activity)
    said = desk.t("A draft like it: places and particulars are copied, guests and dates are not.")
    await desk.show(event, card, said=said, beside=True)


async def _following(event: Event, desk: Desk, activity: int) -> None:
    card: Card = await desk.act(repeating.next_session, activity_id=activity)
    said = desk.t("A draft of the next session: the same places, seats and reminders.")
    await desk.show(event, card, said=said, beside=True)
