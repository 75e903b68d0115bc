"""Who may see an activity, or one of its places: chosen on its card, in words."""

from aiogram import F, Router
from aiogram.types import CallbackQuery

from handlers.answering import answer
from handlers.buttons import Field, Mark, NamePerson
from handlers.confidentiality.card import levels, names, text, who
from handlers.conversation import router
from handlers.desk import Desk
from programme import confidentiality
from programme.confidentiality import Standing
from programme.values import Level


def create() -> Router:
    """The button of a card, the levels, the names."""
    made = router("confidentiality")
    made.callback_query(Field.filter(F.name == "level"))(asked)
    made.callback_query(Mark.filter(F.level == ""))(of_a_leg)
    made.callback_query(Mark.filter())(marked)
    made.callback_query(NamePerson.filter(F.person == 0))(listed)
    made.callback_query(NamePerson.filter())(named)
    return made


async def asked(query: CallbackQuery, callback_data: Field, desk: Desk) -> None:
    """How it is marked now, and what it can be marked."""
    found = await _standing(desk, callback_data.activity)
    await answer(query, text(desk.t, found), levels(desk.t, found))


async def of_a_leg(query: CallbackQuery, callback_data: Mark, desk: Desk) -> None:
    """The levels for one place alone."""
    found = await _standing(desk, callback_data.activity)
    await answer(query, text(desk.t, found), levels(desk.t, found, callback_data.leg))


async def marked(query: CallbackQuery, callback_data: Mark, desk: Desk) -> None:
    """A level is set; what became of it is read below."""
    level = Level.__members__.get(callback_data.level)
    if level is not None:
        await desk.office.act(
            confidentiality.mark,
            by=desk.by,
            activity_id=callback_data.activity,
            seen=callback_data.version,
            level=level,
            leg_id=callback_data.leg or None,
        )
    found = await _standing(desk, callback_data.activity)
    await answer(query, text(desk.t, found), levels(desk.t, found))


async def listed(query: CallbackQuery, callback_data: NamePerson, desk: Desk) -> None:
    """Who is named, and who could be."""
    found = await _standing(desk, callback_data.activity)
    await answer(query, who(desk.t, found), names(desk.t, found))


async def named(query: CallbackQuery, callback_data: NamePerson, desk: Desk) -> None:
    """One name more, or one less."""
    act = confidentiality.name if callback_data.named else confidentiality.unname
    await desk.office.act(
        act, by=desk.by, activity_id=callback_data.activity, person_id=callback_data.person
    )
    found = await _standing(desk, callback_data.activity)
    await answer(query, who(desk.t, found), names(desk.t, found))


async def _standing(desk: Desk, activity_id: int) -> Standing:
    return await desk.office.ask(confidentiality.standing, by=desk.by, activity_id=activity_id)
