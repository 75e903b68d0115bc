"""Repeat: a rhythm in words for what is there, its dates seen before they are saved."""

from datetime import date

from aiogram.types import CallbackQuery, Message

from handlers.answering import answer
from handlers.buttons import Draft
from handlers.desk import Desk, Event
from handlers.recurring import listed
from locales import Html, Translator, code, lines
from programme import repeating
from programme.cards import Card
from programme.questions import Question
from programme.values import Status
from publishing import sentences
from reading.recurrences import RecurrenceRead, read_recurrence


def read(desk: Desk, text: str) -> RecurrenceRead:
    """The rhythm that a text tells of."""
    return read_recurrence(text, today=desk.today, language=desk.t.language)


async def asked(query: CallbackQuery, callback_data: Draft, desk: Desk) -> None:
    """How often is what the card shows to be repeated?"""
    card = await desk.card(callback_data.activity)
    await desk.note(Question("series", card.activity.id, seen=callback_data.version))
    await ask(query, desk, card, how(desk.t, None))


async def ask(event: Event, desk: Desk, card: Card, said: Html) -> None:
    """The heading, what is asked, and the way back."""
    leave = Draft(act="back", activity=card.activity.id, version=card.activity.version)
    text = lines(sentences.heading(desk.t, card.activity), Html(""), said)
    await answer(event, text, [[(desk.t.button("Leave as it is"), leave)]])


async def typed(message: Message, desk: Desk) -> None:
    """The rhythm: kept with a draft at once; of what others see its dates are shown first."""
    asked, text = desk.question, message.text or ""
    card = await desk.card((asked.activity_id if asked else None) or 0)
    days = further(desk, card, text)
    if not days:
        await ask(message, desk, card, how(desk.t, read(desk, text)))
    elif card.activity.status is Status.DRAFT:
        shown = await desk.act(repeating.plan, activity_id=card.activity.id, days=days)
        await desk.show(message, shown)
    else:
        version = asked.seen if asked else None
        await desk.note(Question("series", card.activity.id, seen=version, text=text))
        await preview(message, desk, card, days)


def further(desk: Desk, card: Card, text: str) -> tuple[date, ...]:
    """The dates after the first that a rhythm gives what the card shows."""
    rhythm, first = read(desk, text), card.activity.days.start
    if not (rhythm.known and rhythm.ends) or first is None:
        return ()
    days = rhythm.days(first)
    return days[1:] if days[:1] == (first,) else days[: (rhythm.count or len(days) + 1) - 1]


async def preview(event: Event, desk: Desk, card: Card, days: tuple[date, ...]) -> None:
    """The dates, each with its weekday, before anything is saved."""
    t, number = desk.t, card.activity.id
    save = Draft(act="series", activity=number, version=card.activity.version)
    leave = Draft(act="back", activity=number, version=card.activity.version)
    text = lines(
        sentences.heading(t, card.activity),
        Html(""),
        *listed(t, days),
        Html(""),
        t("Nothing is saved yet."),
    )
    await answer(event, text, [[(t.button("Save"), save), (t.button("Leave as it is"), leave)]])


async def saved(query: CallbackQuery, callback_data: Draft, desk: Desk) -> None:
    """The dates that were shown become activities; twice is once."""
    asked, activity = desk.question, callback_data.activity
    card = await desk.card(activity)
    mine = asked is not None and asked.ask == "series" and asked.activity_id == activity
    days = further(desk, card, asked.text or "") if asked and mine else ()
    if not days:
        said = desk.t("This has been answered already.")
        await desk.show(query, card, said=said)
        return
    seen = callback_data.version
    shown = await desk.act(repeating.repeat, activity_id=activity, days=days, seen=seen)
    said = desk.t.count("{n} more activity is saved.", "{n} more activities are saved.", len(days))
    await desk.show(query, shown, said=said)


def how(t: Translator, rhythm: RecurrenceRead | None) -> Html:
    """How a rhythm is written, and what this one lacks."""
    lacking = None
    if rhythm is not None:
        lacking = (
            t("How many times, or until when?") if rhythm.known else t("It was not said how often.")
        )
    example = code(t.plain("every two months, third Thursday, four times"))
    return lines(
        lacking,
        t("How often is it, and how many times? For example: {example}", example=example),
        None if rhythm else t("All dates are shown before they are saved."),
    )
