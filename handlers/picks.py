"""The buttons that answer a question of a card: a kind, a project, a body, a country, days."""

from aiogram import F, Router
from aiogram.types import CallbackQuery

from handlers import asking
from handlers.buttons import PickBody, PickDays, PickKind, PickProject, PickTerritory
from handlers.conversation import router
from handlers.desk import Desk
from handlers.grid.held import day_of
from handlers.meanings import Meant
from handlers.proposing import propose
from handlers.understanding import guessed, in_country
from programme import edits, moves
from programme.questions import Question
from programme.values import Days, Precision, Status


def create() -> Router:
    """The conversation of choices."""
    made = router("picks")
    made.callback_query(PickKind.filter(F.activity != 0))(kind)
    made.callback_query(PickProject.filter())(project)
    made.callback_query(PickBody.filter(F.activity != 0))(body)
    made.callback_query(PickTerritory.filter())(territory)
    made.callback_query(PickDays.filter())(days)
    return made


async def kind(query: CallbackQuery, callback_data: PickKind, desk: Desk) -> None:
    """A kind from the list."""
    activity = callback_data.activity
    given = {"activity_id": activity, "kind": callback_data.kind}
    await desk.show(query, await desk.act(edits.kind, seen=seen(desk, activity), **given))


async def project(query: CallbackQuery, callback_data: PickProject, desk: Desk) -> None:
    """A project from the list."""
    activity = callback_data.activity
    given = {"activity_id": activity, "code": callback_data.code}
    await desk.show(query, await desk.act(edits.project, seen=seen(desk, activity), **given))


async def body(query: CallbackQuery, callback_data: PickBody, desk: Desk) -> None:
    """A body from the list; its next session is proposed."""
    activity = callback_data.activity
    given = {"activity_id": activity, "code": callback_data.code}
    await desk.show(query, await desk.act(edits.body, seen=seen(desk, activity), **given))


def seen(desk: Desk, activity: int) -> int | None:
    """The version that the reader saw when the question was opened."""
    asked = desk.question
    return asked.seen if asked and asked.activity_id == activity else None


async def territory(query: CallbackQuery, callback_data: PickTerritory, desk: Desk) -> None:
    """The country of a city that was typed."""
    card = await desk.card(callback_data.activity)
    asked = card.question or Question("place", card.activity.id)
    city = asking.city_asked(card, asked)
    if city is None:
        await desk.show(query, card)
        return
    meant = Meant(moves.move, {"place": in_country(desk.gazetteer, city, callback_data.territory)})
    await settle(query, desk, card.activity.id, asked.leg_id, meant)


async def days(query: CallbackQuery, callback_data: PickDays, desk: Desk) -> None:
    """One of the two days that typed words may mean."""
    start, end = day_of(callback_data.start), day_of(callback_data.end)
    text = (desk.question.text if desk.question else None) or ""
    read = desk.days(text)
    picked = next(
        (one for one in read.choices if (one.start, one.end) == (start, end)),
        Days(Precision.DAY, start, end),
    )
    past = ("past",) if end < desk.today else ()
    marks = tuple({*guessed(read.doubts), *past})
    meant = Meant(moves.move, {"days": picked, "guessed": marks}, read.doubts)
    await settle(query, desk, callback_data.activity, callback_data.leg or None, meant)


async def settle(
    query: CallbackQuery, desk: Desk, activity: int, leg: int | None, meant: Meant
) -> None:
    """Keep what was picked: at once in a draft, otherwise after old and new have been seen."""
    card = await desk.card(activity)
    if card.activity.status is not Status.DRAFT:
        await propose(query, desk, card, leg, meant)
        return
    card = await desk.act(moves.move, activity_id=activity, leg_id=leg, **meant.given)
    await desk.show(query, card)
