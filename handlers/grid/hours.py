"""Hours of days that were just picked: a part of the day pressed, or times typed."""

import re
from dataclasses import replace

from aiogram.types import CallbackQuery, Message

from handlers import saying
from handlers.buttons import Hours
from handlers.desk import Desk, Event
from handlers.grid import leg_of
from handlers.grid.parts import TIMES, parted, rows
from handlers.meanings import Meant
from handlers.proposing import propose
from locales import lines
from programme import moves
from programme.cards import Card
from programme.questions import Question
from programme.values import Days, Precision, Status
from reading.doubts import excerpt

__all__ = ["pressed", "rows", "typed"]

FULL_HOURS = re.compile(r"\s*(\d{1,2})\s*[-–—]\s*(\d{1,2})\s*")


async def pressed(query: CallbackQuery, callback_data: Hours, desk: Desk) -> None:
    """A part of the day is taken; times are asked for."""
    card = await desk.card(callback_data.activity)
    leg, version = callback_data.leg or None, callback_data.version
    days = picked(desk, card, leg)
    if days is None:
        await desk.show(query, card)
    elif callback_data.part == TIMES:
        asked = Question("times", card.activity.id, leg, seen=version, days=days)
        await desk.note(asked)
        await desk.show(query, card, question=asked)
    else:
        part = parted(days, callback_data.part, desk.office.rules)
        await keep(query, desk, card, Question("times", None, leg, seen=version, days=part))


def picked(desk: Desk, card: Card, leg_id: int | None) -> Days | None:
    """The exact days that hours are for: those being moved to, else those of the leg."""
    asked = desk.question
    mine = asked and (asked.activity_id, asked.leg_id) == (card.activity.id, leg_id)
    if asked and mine and asked.days and asked.ask in {"moving", "times"}:
        return asked.days
    leg = leg_of(card.activity, leg_id)
    exact = leg and leg.days.precision in {Precision.DAY, Precision.TIME}
    return leg.days if leg and exact else None


async def typed(message: Message, desk: Desk, question: Question, activity: int) -> None:
    """The times that were asked for."""
    card = await desk.card(activity)
    text, days = message.text or "", question.days
    timed = read(desk, days, text) if days else None
    if timed is None:
        said = desk.t("“{text}” was not understood.", text=excerpt(text))
        await desk.show(message, card, said=lines(said), question=question)
        return
    await keep(message, desk, card, replace(question, days=timed))


def read(desk: Desk, days: Days, text: str) -> Days | None:
    """The days with the times that words say, or other days altogether."""
    times = FULL_HOURS.sub(r"\1:00–\2:00", text) if FULL_HOURS.fullmatch(text) else text
    for whole in (f"{days.start} – {days.end}, {times}", text):
        found = desk.days(whole).choices
        if len(found) == 1:
            return found[0]
    return None


async def keep(event: Event, desk: Desk, card: Card, wanted: Question) -> None:
    """Keep the hours in a draft; of what others see, show old and new first."""
    meant = Meant(moves.move, {"days": wanted.days})
    if card.activity.status is not Status.DRAFT:
        await propose(event, desk, card, wanted.leg_id, meant)
        return
    kept = await desk.act(
        moves.move,
        activity_id=card.activity.id,
        leg_id=wanted.leg_id,
        days=wanted.days,
        guessed=card.guessed,
        seen=wanted.seen,
    )
    await desk.show(event, kept, said=saying.echo(desk.t, meant, kept))
