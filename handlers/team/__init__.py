"""/team: who holds which right; given, taken back, suspended, handed over."""

from collections.abc import Sequence

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers import keyboards
from handlers.answering import answer
from handlers.buttons import Invite, Team
from handlers.conversation import router
from handlers.desk import Desk
from handlers.filters import AtTheDesk
from handlers.inviting import asking
from handlers.team.leaving import handed, readmitted, successors, sure, suspended
from handlers.team.showing import back, card, listed
from locales import territories
from locales.markup import verbatim
from programme import team
from programme.values import Right
from publishing.names import right_name


def create() -> Router:
    """The command, and a step for each button."""
    made = router("team")
    made.message(Command("team"), AtTheDesk())(asked)
    for act, handler in (
        ("all", everybody),
        ("one", one),
        ("give", rights),
        ("right", scopes),
        ("scope", given),
        ("take", taken),
        ("out", sure),
        ("sure", suspended),
        ("to", successors),
        ("hand", handed),
    ):
        made.callback_query(Team.filter(F.act == act), AtTheDesk())(handler)
    made.callback_query(Team.filter(F.act == "in"), AtTheDesk())(readmitted)
    return made


async def asked(message: Message, desk: Desk) -> None:
    """``/team``."""
    await answer(message, *await listed(desk))


async def everybody(query: CallbackQuery, desk: Desk) -> None:
    """The list again."""
    await answer(query, *await listed(desk))


async def one(query: CallbackQuery, callback_data: Team, desk: Desk) -> None:
    """Somebody, and what the viewer may do."""
    await answer(query, *await card(desk, callback_data.person))


async def rights(query: CallbackQuery, callback_data: Team, desk: Desk) -> None:
    """Which right is given, to somebody known or to whoever is invited."""
    t, found = desk.t, await desk.office.ask(team.team, by=desk.by)
    made = callback_data.model_copy(update={"act": "right"})
    buttons = [
        (right_name(t, right), made.model_copy(update={"right": right.value}))
        for right in found.gives
        if right is not Right.ADMIN
    ]
    await answer(query, t("Which right?"), [*keyboards.in_rows(buttons, 2), back(t)])


async def scopes(query: CallbackQuery, callback_data: Team, desk: Desk) -> None:
    """Where the right holds."""
    t, found = desk.t, await desk.office.ask(team.team, by=desk.by)
    made = callback_data.model_copy(update={"act": "scope"})
    places = found.territories if callback_data.right == Right.FOCAL_POINT else ()
    buttons = [
        *(
            (verbatim(code), made.model_copy(update={"scope": f"p.{code}"}))
            for code in found.projects
        ),
        *(
            (territories.name(t, code), made.model_copy(update={"scope": f"t.{code}"}))
            for code in places
        ),
    ]
    whole = [(t.button("The whole office"), made)]
    await answer(query, t("Where does it hold?"), [whole, *keyboards.in_rows(buttons, 3), back(t)])


async def given(
    query: CallbackQuery, callback_data: Team, desk: Desk, languages: Sequence[str]
) -> None:
    """Given to somebody known; or the language of an invitation is asked."""
    t, right = desk.t, callback_data.right
    if not callback_data.person:
        button = Invite(activity=0, right=right, scope=callback_data.scope)
        text = t("In which language is this person to be written to?")
        await answer(query, text, asking.language_buttons(button, languages))
        return
    where = await desk.office.ask(team.scope, by=desk.by, scope=callback_data.scope)
    await desk.office.act(
        team.entrust, by=desk.by, person_id=callback_data.person, right=Right(right), **where
    )
    await answer(query, *await card(desk, callback_data.person, t("The right is given.")))


async def taken(query: CallbackQuery, callback_data: Team, desk: Desk) -> None:
    """A right taken back."""
    await desk.office.act(team.withdraw, by=desk.by, entrustment_id=callback_data.number)
    await answer(query, *await listed(desk))
