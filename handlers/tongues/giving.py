"""A text in another language: asked for, typed, taken back."""

from aiogram.types import CallbackQuery, Message

from handlers.answering import anew
from handlers.buttons import Texts
from handlers.desk import Desk
from handlers.tongues.page import ready, show
from locales import Html, bold, endonym, lines
from programme import translations
from programme.questions import Question
from reading.doubts import excerpt

QUESTION = "translation"


async def asked(query: CallbackQuery, callback_data: Texts, desk: Desk) -> None:
    """Ask for the words; a button from before shows how things stand."""
    found = await ready(desk, callback_data.activity)
    one = found.find(callback_data.name, callback_data.item)
    if one is None or callback_data.language not in found.languages:
        await show(query, desk, callback_data)
        return
    kept = Question(
        QUESTION,
        callback_data.activity,
        callback_data.item or None,
        step=callback_data.name,
        seen=found.activity.version,
        text=callback_data.language,
    )
    await desk.note(kept)
    t = desk.t
    text = lines(
        t("How does it read in {language}? Type it here.", language=bold(endonym(kept.text or ""))),
        t("<blockquote>{words}</blockquote>", words=excerpt(one.text)),
    )
    back = callback_data.model_copy(update={"language": ""})
    await anew(query, text, [[(t.button("Leave as it is"), back)]])


async def typed(message: Message, desk: Desk) -> None:
    """The words; which text and which language they are of waits with the question."""
    question, t = desk.question, desk.t
    if question is None or question.activity_id is None:
        return
    wanted = Texts(
        activity=question.activity_id, name=question.step or "", item=question.leg_id or 0
    )
    before = (await ready(desk, wanted.activity)).find(wanted.name, wanted.item)
    text = " ".join((message.text or "").split())
    await desk.office.act(
        translations.translate,
        by=desk.by,
        seen=question.seen,
        activity_id=wanted.activity,
        name=wanted.name,
        item=wanted.item,
        language=question.text or "",
        text=text,
    )
    alike = before is not None and before.text == text
    said = lines(
        t("Understood: “{title}”.", title=excerpt(text)),
        t("It reads the same as the original.") if alike else None,
    )
    await show(message, desk, wanted, said)


async def taken(query: CallbackQuery, callback_data: Texts, desk: Desk) -> None:
    """Take it back; twice is once."""
    await desk.office.act(
        translations.untranslate,
        by=desk.by,
        activity_id=callback_data.activity,
        name=callback_data.name,
        item=callback_data.item,
        language=callback_data.language,
    )
    said: Html = desk.t("Removed: {name}", name=endonym(callback_data.language))
    await show(query, desk, callback_data, said)
