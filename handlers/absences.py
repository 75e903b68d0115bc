"""/absence: days on which somebody decides nothing, and who decides in their place."""

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from handlers import saying
from handlers.answering import Button, answer
from handlers.buttons import Absent, Back
from handlers.conversation import router
from handlers.desk import Desk, Event
from handlers.filters import Asked
from locales import Html, Translator, bold, code, lines, verbatim
from programme import life
from programme.life import Away
from programme.questions import Question
from programme.refusals import MayNot
from programme.rules import EXACT
from programme.values import Days, Precision
from publishing import sentences

FITTING = 24


def create() -> Router:
    """The conversation about absences."""
    made = router("absences")
    made.message(Command("absence"))(asked)
    made.message(Asked("absence"))(typed)
    made.callback_query(Absent.filter())(deputy)
    made.callback_query(Back.filter())(back)
    return made


async def asked(message: Message, command: CommandObject, desk: Desk) -> None:
    """``/absence``, or ``/absence 3-10 August``."""
    if not desk.by.at_the_desk:
        raise MayNot("absence")
    words = (command.args or "").strip()
    await (read(message, desk, words) if words else show(message, desk))


async def typed(message: Message, desk: Desk) -> None:
    """The days that were asked for."""
    await read(message, desk, message.text or "")


async def show(event: Event, desk: Desk, said: Html | None = None) -> None:
    """What is known, each to be taken back; other days may be typed at once."""
    t, found = desk.t, await desk.office.ask(life.aways, by=desk.by)
    await desk.note(Question("absence"))
    example = code(t.plain("3–10 August"))
    text = lines(
        said,
        bold(t("Your absences")) if found else t("No absences are noted."),
        *(_one(t, one) for one in found),
        Html(""),
        t("Which days are to be noted? For example: {example}", example=example),
    )
    await answer(event, text, [_row(t, one) for one in found])


def _one(t: Translator, one: Away) -> Html:
    days = sentences.when(t, Days(Precision.DAY, one.first, one.last))
    if one.deputy is None:
        return t("• {days}: nobody decides meanwhile, so the head of office does", days=days)
    return t("• {days}: {name} decides meanwhile", days=days, name=one.deputy)


def _row(t: Translator, one: Away) -> list[Button]:
    days = sentences.when(t, Days(Precision.DAY, one.first, one.last))
    return [(t.button("Delete: {days}", days=days), Back(absence=one.id))]


async def read(message: Message, desk: Desk, words: str) -> None:
    """The days as they were understood, and who may decide meanwhile."""
    t, found = desk.t, desk.days(words)
    days = found.choices[0] if len(found.choices) == 1 else None
    if days is None or days.precision not in EXACT or not (days.start and days.end):
        example = code(t.plain("3–10 August"))
        doubts = saying.said(t, found.doubts)
        await answer(
            message, lines(*doubts, t("Which days? For example: {example}", example=example))
        )
        return
    if days.end < desk.today:
        await answer(message, t("These days are past."))
        return
    await desk.note(Question("absence", days=days))
    people = await desk.office.ask(life.deputies, by=desk.by)
    rows = [[(verbatim(name[:FITTING]), Absent(deputy=number))] for number, name in people]
    text = t(
        "Absent {days}. Who decides meanwhile what you would be asked?",
        days=sentences.when(t, days),
    )
    # NOTE: The button of whom decides meanwhile: no person.
    await answer(message, text, [*rows, [(t.button("Nobody"), Absent(deputy=0))]])


async def deputy(query: CallbackQuery, callback_data: Absent, desk: Desk) -> None:
    """Note it; a second tap finds it noted."""
    days = desk.question.days if desk.question and desk.question.ask == "absence" else None
    if days is None or not (days.start and days.end):
        await show(query, desk)
        return
    await desk.office.act(
        life.absent,
        by=desk.by,
        first=days.start,
        last=days.end,
        deputy_id=callback_data.deputy or None,
    )
    await show(query, desk, desk.t("Noted."))


async def back(query: CallbackQuery, callback_data: Back, desk: Desk) -> None:
    """Take one back; twice is once."""
    await desk.office.act(life.back, by=desk.by, absence_id=callback_data.absence)
    await show(query, desk)
