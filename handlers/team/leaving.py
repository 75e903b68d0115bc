"""Somebody let in no more, let in again, or relieved of everything."""

from aiogram.types import CallbackQuery, Message

from handlers import keyboards
from handlers.answering import answer
from handlers.buttons import Team
from handlers.desk import Desk
from handlers.inviting import forwarding
from handlers.team.showing import MOST, back, card, listed, short
from locales import Catalogues, Html, lines
from programme import team


async def sure(query: CallbackQuery, callback_data: Team, desk: Desk) -> None:
    """What suspending does, before it is done."""
    t, made = desk.t, callback_data
    text = lines(
        t("Suspend this person?"),
        t(
            "Their chat, calendars, page and unused invitations stop at once. What they answer for"
            " stays theirs; it can be handed over."
        ),
    )
    yes = (t.button("Suspend"), made.model_copy(update={"act": "sure"}))
    no = (t.button("Back"), made.model_copy(update={"act": "one"}))
    await answer(query, text, [[yes, no]])


async def suspended(query: CallbackQuery, callback_data: Team, desk: Desk) -> None:
    """Nobody comes in as this person any more."""
    await desk.office.act(team.suspend, by=desk.by, person_id=callback_data.person)
    # NOTE: Said of somebody who is not let in any more.
    await answer(query, *await card(desk, callback_data.person, desk.t("Suspended.")))


async def readmitted(
    query: CallbackQuery,
    callback_data: Team,
    desk: Desk,
    *,
    catalogues: Catalogues,
    office_name: str,
    username: str | None,
) -> None:
    """A door for this person alone, to be forwarded."""
    found = await desk.office.ask(team.member, by=desk.by, person_id=callback_data.person)
    codes = await desk.office.act(team.readmit, by=desk.by, person_id=callback_data.person)
    until = desk.by.now + desk.office.rules.invitation_lives
    text = forwarding.forwardable(
        catalogues.translator(desk.t.language),
        codes,
        name=found.name,
        office_name=office_name,
        username=username,
        what=None,
        until=until.date(),
    )
    await answer(query, forwarding.made(desk.t, found.name, until, desk.who.zone))
    if isinstance(query.message, Message):
        await answer(query.message, text)


async def successors(query: CallbackQuery, callback_data: Team, desk: Desk) -> None:
    """Who takes over."""
    t, found = desk.t, await desk.office.ask(team.team, by=desk.by)
    made = callback_data.model_copy(update={"act": "hand"})
    others = [
        (short(each.name), made.model_copy(update={"number": each.person_id}))
        for each in found.members
        if each.person_id != callback_data.person and not each.suspended
    ]
    text = lines(
        t("Who takes everything over: activities, drafts, and what waits for an answer?"),
        t("Where the head of office does this, the rights are handed over too."),
    )
    await answer(query, text, [*keyboards.in_rows(others[:MOST], 2), back(t)])


async def handed(query: CallbackQuery, callback_data: Team, desk: Desk) -> None:
    """Everything changes hands; twice is once."""
    await desk.office.act(
        team.hand_over, by=desk.by, person_id=callback_data.person, to_id=callback_data.number
    )
    text, rows = await listed(desk)
    await answer(query, lines(desk.t("Everything has been handed over."), Html(""), text), rows)
