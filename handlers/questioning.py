"""The answers to what an activity asks by itself: a week, or that it is open still."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers import wondering
from handlers.answering import alert, anew
from handlers.buttons import Open, Still, Week, Wonder
from handlers.conversation import router
from handlers.desk import Desk
from handlers.grid.held import day_of
from handlers.meanings import Meant
from handlers.proposing import propose
from programme import moves
from programme.owed import About
from programme.values import Days, Precision


def create() -> Router:
    """The conversation that an activity begins by itself."""
    made = router("questioning")
    made.callback_query(Wonder.filter())(asked)
    made.callback_query(Week.filter())(week)
    made.callback_query(Still.filter())(still)
    return made


async def asked(query: CallbackQuery, callback_data: Wonder, desk: Desk) -> None:
    """The question of the day's message with its answers; or how it stands, where it is settled."""
    card = await desk.card(callback_data.activity)
    about, leg = callback_data.about, callback_data.leg or None
    known = about in set(About) and wondering.stands(card.activity, about, leg)
    if not (card.desk and known):
        said = desk.t("This has been answered already.")
        await desk.show(query, card, said=said, beside=True)
        return
    text, rows = wondering.question(desk.t, card.activity, about, leg, desk.today)
    more = [(desk.t.button("Open"), Open(activity=card.activity.id))]
    await anew(query, text, [*rows, more])


async def week(query: CallbackQuery, callback_data: Week, desk: Desk) -> None:
    """Old and new are shown, and nothing is saved yet; single days can be typed instead."""
    card = await desk.card(callback_data.activity)
    if not wondering.stands(card.activity, About.VAGUE, callback_data.leg):
        await desk.show(query, card, said=desk.t("This has been answered already."))
        return
    days = Days(Precision.DAY, day_of(callback_data.start), day_of(callback_data.end))
    await propose(query, desk, card, callback_data.leg, Meant(moves.move, {"days": days}))


async def still(query: CallbackQuery, desk: Desk) -> None:
    """Nothing changes, and the next question comes by itself."""
    await alert(query, desk.t.plain("Noted. It is asked again in two weeks."))
