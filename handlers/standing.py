"""/office: how the messages of the whole office stand, and what to do where that is not known."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers.answering import Button, Rows, answer
from handlers.buttons import Doubt
from handlers.conversation import router
from handlers.desk import Desk, Event
from locales import Html, Translator, bold, lines
from programme import uncertain
from programme.deliveries import Standing
from programme.uncertain import Doubtful
from programme.values import State


def create() -> Router:
    """The conversation of those who answer for the office."""
    made = router("standing")
    made.message(Command("office"))(asked)
    made.callback_query(Doubt.filter())(judged)
    return made


async def asked(message: Message, desk: Desk) -> None:
    """``/office``."""
    await show(message, desk)


async def judged(query: CallbackQuery, callback_data: Doubt, desk: Desk) -> None:
    """Somebody asked its reader, or wants it sent once more."""
    await desk.office.act(
        uncertain.judge,
        by=desk.by,
        delivery_id=callback_data.delivery,
        has_arrived=callback_data.arrived,
    )
    await show(query, desk)


async def show(event: Event, desk: Desk) -> None:
    """The figures, and each doubt with two buttons."""
    standing, doubts = await desk.office.ask(uncertain.overview, by=desk.by)
    t = desk.t
    text = lines(
        bold(t("Messages of the office")),
        *_figures(t, standing),
        *(_doubt(t, one) for one in doubts),
    )
    await answer(event, text, _rows(t, doubts))


def _figures(t: Translator, standing: Standing) -> list[Html]:
    states = standing.by_state
    planned = states[State.WAITING] + states[State.GATHERED] - standing.blocked
    return [
        t("Accepted by Telegram: {n}", n=t.number(states[State.SENT])),
        t("Planned: {n}", n=t.number(planned)),
        t(
            "Due and not sent yet: {n}; the oldest for {seconds} s",
            n=t.number(standing.backlog),
            seconds=t.number(round(standing.lag)),
        ),
        t("May not have arrived: {n}", n=t.number(standing.uncertain)),
        t("Not reached: {n}", n=t.number(standing.unreached)),
        t("Came too late and not sent: {n}", n=t.number(states[State.EXPIRED])),
    ]


def _doubt(t: Translator, one: Doubtful) -> Html:
    if one.title is None:
        return t("• {name}: the day’s message", name=one.name)
    return t("• {name}: {title}", name=one.name, title=one.title)


def _rows(t: Translator, doubts: list[Doubtful]) -> Rows:
    return [_choices(t, one) for one in doubts]


def _choices(t: Translator, one: Doubtful) -> list[Button]:
    """What became of it; what comes too late is not sent again."""
    has_it = t.button("{name}: has it", name=one.name[:12])
    choices: list[Button] = [(has_it, Doubt(delivery=one.id, arrived=True))]
    if not one.late:
        again = t.button("Send again silently")
        choices.append((again, Doubt(delivery=one.id, arrived=False)))
    return choices
