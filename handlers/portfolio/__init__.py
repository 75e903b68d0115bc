"""/projects: what stands of projects and bodies, what sources say, and each field changed."""

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers import keyboards
from handlers.answering import answer
from handlers.buttons import Entry
from handlers.conversation import router
from handlers.desk import Desk
from handlers.filters import Asked, AtTheDesk
from handlers.portfolio.reading import example, read
from handlers.portfolio.showing import card, choices, listed
from locales import code as typed
from locales import lines
from programme import portfolio
from programme.questions import Question

QUESTION = "entry"


def create() -> Router:
    """The command, its buttons, and what is typed for a field."""
    made = router("portfolio")
    made.message(Command("projects"), AtTheDesk())(asked)
    made.message(Asked(QUESTION), AtTheDesk())(given)
    made.callback_query(Entry.filter(F.code == ""), AtTheDesk())(everything)
    made.callback_query(Entry.filter((F.field == "") & F.change), AtTheDesk())(changing)
    made.callback_query(Entry.filter(F.field == ""), AtTheDesk())(one)
    made.callback_query(Entry.filter(), AtTheDesk())(field)
    return made


async def asked(message: Message, desk: Desk) -> None:
    """``/projects``."""
    await answer(message, *listed(desk.t, await desk.office.ask(portfolio.entries, by=desk.by)))


async def everything(query: CallbackQuery, desk: Desk) -> None:
    """The list again."""
    await answer(query, *listed(desk.t, await desk.office.ask(portfolio.entries, by=desk.by)))


async def one(query: CallbackQuery, callback_data: Entry, desk: Desk) -> None:
    """One of them."""
    await desk.note(None)
    found = await desk.office.ask(portfolio.entry, by=desk.by, code=callback_data.code)
    await answer(query, *card(desk.t, found))


async def changing(query: CallbackQuery, callback_data: Entry, desk: Desk) -> None:
    """The fields that can be changed."""
    found = await desk.office.ask(portfolio.entry, by=desk.by, code=callback_data.code)
    text, _ = card(desk.t, found)
    await answer(query, text, choices(desk.t, found))


async def field(query: CallbackQuery, callback_data: Entry, desk: Desk) -> None:
    """What is to be typed for a field, with an example."""
    code, name, t = callback_data.code, callback_data.field, desk.t
    await desk.office.ask(portfolio.entry, by=desk.by, code=code)
    await desk.note(Question(QUESTION, text=f"{code}:{name}"))
    back = [(t.button("Back"), Entry(code=code))]
    said = t("What is it from now on? For example: {example}", example=typed(example(t, name)))
    await answer(query, said, keyboards.in_rows(back, 1))


async def given(message: Message, desk: Desk) -> None:
    """The field as it was understood, written; what is not understood is asked again."""
    code, _, name = ((desk.question.text if desk.question else "") or "").partition(":")
    value = await read(desk, name, message.text or "")
    if value is None:
        said = desk.t("This was not understood, and nothing has changed.")
        again = desk.t("For example: {example}", example=typed(example(desk.t, name)))
        await answer(message, lines(said, again))
        return
    await desk.office.act(portfolio.change, by=desk.by, code=code, field=name, value=value)
    await desk.note(None)
    found = await desk.office.ask(portfolio.entry, by=desk.by, code=code)
    await answer(message, *card(desk.t, found))
