"""What reporting needs, typed one thing after the other."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from handlers import steps
from handlers.buttons import Report
from handlers.conversation import router
from handlers.desk import Desk
from handlers.filters import Asked
from locales import Html, Translator, code
from programme import life
from programme.questions import Question

FIELDS = ("report", "attended", "summary")


def create() -> Router:
    """The conversation about a report."""
    made = router("reporting")
    made.callback_query(Report.filter())(ask)
    made.message(Asked(*FIELDS))(typed)
    return made


async def ask(query: CallbackQuery, callback_data: Report, desk: Desk) -> None:
    """One thing is asked for."""
    card = await desk.card(callback_data.activity)
    if callback_data.field not in FIELDS:
        await desk.show(query, card)
        return
    await desk.note(Question(callback_data.field, callback_data.activity))
    await steps.ask_reason(query, desk, card, sentence(desk.t, callback_data.field))


def sentence(t: Translator, field: str) -> Html:
    """The question, with an example of an answer."""
    if field == "attended":
        return t("How many people came? For example: {example}", example=code(34))
    if field == "summary":
        example = code(t.plain("Judges and prosecutors agreed on a common training plan"))
        return t("What came of it, in a sentence? For example: {example}", example=example)
    example = code(t.plain("https://files.example/report-14.pdf"))
    return t("Where is the report? An address or a number. For example: {example}", example=example)


async def typed(message: Message, desk: Desk) -> None:
    """What was typed is kept, and the card shows what is still missing."""
    asked = desk.question
    if asked is None or asked.activity_id is None:
        return
    card = await desk.act(
        life.put, activity_id=asked.activity_id, field=asked.ask, text=message.text or ""
    )
    await desk.show(message, card, said=desk.t("Noted."))
