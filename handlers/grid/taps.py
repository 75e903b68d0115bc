"""Tapping on the month grid: turned, begun, ended; then the days are kept, or shown first."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers import asking, keyboards, saying
from handlers.answering import answer
from handlers.buttons import Hours, Sheet, Tap, Unit
from handlers.cards import facts
from handlers.conversation import router
from handlers.desk import Desk
from handlers.draft import OfActivity
from handlers.filters import Asked
from handlers.grid import hours, leg_of, rows
from handlers.grid.held import day_of
from handlers.grid.spans import spanned
from handlers.meanings import Meant
from handlers.proposing import propose
from locales import Html, Translator, bold, dates, lines
from programme import moves
from programme.cards import Card
from programme.questions import Question
from programme.refusals import NotPossible
from programme.values import Days, Status


def create() -> Router:
    """The conversation of taps."""
    made = router("grid")
    made.callback_query(Sheet.filter())(turned)
    made.callback_query(Tap.filter())(tapped)
    made.callback_query(Hours.filter())(hours.pressed)
    made.message(Asked("times"), OfActivity())(hours.typed)
    return made


async def turned(query: CallbackQuery, callback_data: Sheet, desk: Desk) -> None:
    """Another month, another year, or months instead of days."""
    await show(query, callback_data, desk, await open_card(desk, callback_data))


async def tapped(query: CallbackQuery, callback_data: Tap, desk: Desk) -> None:
    """A first tap is marked; with the second the days are known."""
    card, days = await open_card(desk, callback_data), spanned(callback_data)
    if days is None:
        given = callback_data.model_dump(exclude={"on", "first"})
        on = callback_data.on
        await show(query, Sheet(**given, at=f"{on[:6]}01", first=on), desk, card)
        return
    await take(query, callback_data, desk, card, days)


async def open_card(desk: Desk, pressed: Sheet | Tap) -> Card:
    """The card, as far as its days may still be picked."""
    card = await desk.card(pressed.activity)
    if not card.edits:
        raise NotPossible(card.activity.id, Status.TENTATIVE, card.activity.status)
    return card


async def show(query: CallbackQuery, sheet: Sheet, desk: Desk, card: Card) -> None:
    """The card with the grid below it."""
    t = desk.t
    question = Question("days", card.activity.id, sheet.leg or None)
    text = lines(facts(t, card), Html(""), _asked(t, card, sheet, question))
    below = keyboards.of(t, card, question)
    await answer(query, text, [*rows(t, card, sheet, desk.today), *below])


def _asked(t: Translator, card: Card, sheet: Sheet, question: Question) -> Html | None:
    if not sheet.first and sheet.unit is Unit.DAY:
        return asking.sentence(t, card, question)
    if not sheet.first:
        return t("Tap the first month, and then the last; or a quarter.")
    first = day_of(sheet.first)
    if sheet.unit is Unit.DAY:
        day = bold(dates.day(t, first, weekday=True))
        return t("From {day}. Now the last day; for one day alone, the same again.", day=day)
    month = bold(dates.month_heading(t, first))
    return t("From {month}. Now the last month; for one month alone, the same again.", month=month)


async def take(query: CallbackQuery, pressed: Tap, desk: Desk, card: Card, days: Days) -> None:
    """Keep the days in a draft, and offer hours; of what others see, show old and new first."""
    past = ("past",) if days.end and days.end < desk.today else ()
    meant = Meant(moves.move, {"days": days, "guessed": past})
    leg = leg_of(card.activity, pressed.leg)
    if card.activity.status is not Status.DRAFT:
        await propose(query, desk, card, leg.id if leg else None, meant)
        return
    kept = await desk.act(
        moves.move,
        activity_id=pressed.activity,
        leg_id=leg.id if leg else None,
        seen=pressed.version,
        **meant.given,
    )
    alone = len(kept.activity.live_legs) == 1
    offered = hours.rows(desk.t, kept.activity, leg.id if leg else 0, days) if alone else ()
    await desk.show(query, kept, said=saying.echo(desk.t, meant, kept), rows=offered)
