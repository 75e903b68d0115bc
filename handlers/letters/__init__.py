"""Free words of participants reach the coordinator of the activity meant; answers come back."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.answering import alert, answer
from handlers.buttons import About
from handlers.filters import Known
from handlers.letters.replied import AnswersALetter, shown_on
from handlers.letters.words import at_the_desk, nobody, passed_back, passed_on, too_long, which
from locales import Translator
from programme import letters, questions
from programme.letters import LONGEST
from programme.office import Office
from programme.people import Acquaintance
from programme.questions import Question
from programme.refusals import NotFound
from programme.values import ActivitySeen
from programme.viewer import Viewer

__all__ = ["create", "passed_back", "passed_on", "replies"]

QUESTION = "letter"


def replies() -> Router:
    """Answers to letters: they go before every open question."""
    router = Router(name="replies")
    router.message.register(reply, AnswersALetter(), Known())
    return router


def create() -> Router:
    """Words of those whom the office knows, when nothing else has taken them."""
    router = Router(name="letters")
    router.message.register(written, F.text, ~F.text.startswith("/"), Known())
    router.callback_query.register(chosen, About.filter(), Known())
    return router


async def reply(
    message: Message, *, letter_id: int, office: Office, by: Viewer, t: Translator
) -> None:
    """A reply goes back to whoever wrote."""
    words = message.text or ""
    if len(words) > LONGEST:
        await answer(message, too_long(t, len(words)))
        return
    await office.act(letters.answer, by=by, letter_id=letter_id, text=words)
    await answer(message, passed_back(t))


async def written(
    message: Message, *, office: Office, by: Viewer, who: Acquaintance, t: Translator
) -> None:
    """To the coordinator of the activity replied to, else of the only one, else it is asked."""
    words = message.text or ""
    replied_to = message.reply_to_message
    if len(words) > LONGEST:
        await answer(message, too_long(t, len(words)))
        return
    if by.at_the_desk and replied_to is None:
        await answer(message, at_the_desk(t))
        return
    meant = await office.ask(
        letters.meant, by=by, replied_to=replied_to.message_id if replied_to else None
    )
    shown = shown_on(replied_to)
    meant = tuple(one for one in meant if one.id == shown) or meant
    if not meant:
        await answer(message, nobody(t))
    elif len(meant) == 1:
        await office.act(letters.write, by=by, activity_id=meant[0].id, text=words)
        await answer(message, passed_on(t, meant[0].owner))
    else:
        await ask_which(message, meant, office=office, by=by, who=who, t=t)


async def ask_which(
    message: Message,
    meant: tuple[ActivitySeen, ...],
    *,
    office: Office,
    by: Viewer,
    who: Acquaintance,
    t: Translator,
) -> None:
    """Keep the words until an activity is chosen; what was kept before stays with them."""
    kept = who.question.text if who.question and who.question.ask == QUESTION else None
    words = f"{kept}\n{message.text}" if kept else message.text or ""
    if len(words) > LONGEST:
        await answer(message, too_long(t, len(words)))
        return
    await office.note(questions.ask, by=by, question=Question(QUESTION, text=words))
    await answer(message, *which(t, meant, words))


async def chosen(
    press: CallbackQuery,
    *,
    callback_data: About,
    office: Office,
    by: Viewer,
    who: Acquaintance,
    t: Translator,
) -> None:
    """The words that waited go out, or are let go."""
    open_one = who.question
    if open_one is None or open_one.ask != QUESTION or not open_one.text:
        await alert(press, t.plain("Nothing waits to be sent. Please write your words once more."))
        return
    if callback_data.activity == 0:
        await office.note(questions.ask, by=by, question=None)
        await answer(press, t("Nothing was sent."))
        return
    meant = await office.ask(letters.meant, by=by, replied_to=None)
    owner = next((one.owner for one in meant if one.id == callback_data.activity), None)
    try:
        await office.act(
            letters.write, by=by, activity_id=callback_data.activity, text=open_one.text
        )
    except NotFound:
        await answer(press, nobody(t))
        return
    await answer(press, passed_on(t, owner))
