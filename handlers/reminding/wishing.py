"""/reminders: what a person wishes to be told, changed with one press each."""

from collections.abc import Callable
from typing import Any

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from handlers.answering import answer
from handlers.buttons import Wish
from handlers.conversation import router
from handlers.desk import Desk, Event
from handlers.filters import Known
from handlers.reminding import ladder
from handlers.reminding.card import card
from handlers.reminding.questions import ASKED, asked
from locales import Html
from programme import wishes
from programme.questions import Question
from programme.viewer import Viewer
from programme.wishes import Wishes

Act = tuple[Callable[..., Any], dict[str, Any]]


def create() -> Router:
    """The conversation about one's own wishes."""
    made = router("wishes")
    made.message(Command("reminders"), Known())(opened)
    made.callback_query(Wish.filter(), Known())(pressed)
    return made


async def opened(message: Message, command: CommandObject, desk: Desk) -> None:
    """``/reminders`` shows one's wishes; ``/reminders REF`` the reminders of an activity."""
    if command.args:
        await ladder.of(message, command.args, desk)
        return
    await show(message, desk)


async def pressed(query: CallbackQuery, callback_data: Wish, desk: Desk) -> None:
    """One wish, or the question for its figure."""
    if callback_data.what in ASKED:
        await desk.note(Question(callback_data.what))
        await answer(query, *asked(desk.t, callback_data.what))
        return
    standing = await desk.office.ask(wishes.wishes, by=desk.by)
    if callback_data.what == "leave":
        await desk.note(None)
        await show(query, desk)
        return
    act, given = _act(callback_data, standing)
    await desk.office.act(act, by=desk.by, **given)
    await show(query, desk, desk.t("Done."))


def _act(wish: Wish, standing: Wishes) -> Act:
    acts: dict[str, Act] = {
        "brief": (wishes.be_brief, {"brief": not standing.brief}),
        "discreet": (wishes.be_discreet, {"discreet": not standing.discreet}),
        "forget": (wishes.forget, {"rule_id": wish.value}),
        "mute": (wishes.mute, {"activity_id": wish.value, "muted": True}),
        "unmute": (wishes.mute, {"activity_id": wish.value, "muted": False}),
    }
    return acts.get(wish.what, (_nothing, {}))


def _nothing(session: object, *, by: Viewer) -> None:
    """A button of another release."""


async def show(event: Event, desk: Desk, said: Html | None = None) -> None:
    """The card as it stands."""
    text, rows = card(desk.t, await desk.office.ask(wishes.wishes, by=desk.by), said)
    await answer(event, text, rows)
