"""A sentence that begins with a verb of the desk: offered as the card of that step, never done."""

from typing import Any

from aiogram import Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.filters import Filter
from aiogram.types import CallbackQuery, Message

from handlers import meaning, steps
from handlers.buttons import Offered, Step, Which
from handlers.conversation import router
from handlers.desk import Desk
from handlers.sentences.offered import offer
from locales import verbs
from locales.verbs import Begun
from programme.people import Acquaintance
from programme.refusals import NotFound
from programme.viewer import Viewer
from reading.doubts import excerpt

# Questions whose answers are no sentences, so that one may come between; some are only pressed.
TYPED = frozenset(
    {"kind", "project", "body", "session", "place", "days", "times", "record", "move"}
)
PRESSED = frozenset({"moving", "which", "offered"})


class BeginsWithAVerb(Filter):
    """Somebody of the desk writes a verb first, and nothing is asked that is answered in prose."""

    async def __call__(
        self, message: Message, by: Viewer, who: Acquaintance
    ) -> bool | dict[str, Any]:
        text, asked = message.text or "", who.question
        if not by.at_the_desk or text.startswith("/") or message.reply_to_message:
            return False
        begun = verbs.begun(text) if asked is None or asked.ask in TYPED | PRESSED else None
        return {"begun": begun} if begun and begun.rest else False


def create() -> Router:
    """The conversation of sentences, and of the activity chosen for one."""
    made = router("sentences")
    made.message(BeginsWithAVerb())(said)
    made.callback_query(Which.filter())(chosen)
    made.callback_query(Offered.filter())(taken)
    return made


async def said(message: Message, desk: Desk, begun: Begun) -> None:
    """Find what is named; with a question open, what names nothing is an answer to it."""
    found = await meaning.named(desk, begun.rest, begun.step, loose=True)
    if not found.activities:
        if desk.question is not None and desk.question.ask in TYPED:
            raise SkipHandler
        raise NotFound(excerpt(begun.rest))
    if len(found.activities) > 1:
        await meaning.which(message, desk, found, step=begun.step)
        return
    await offer(message, desk, await desk.card(found.activities[0].id), begun.step, found)


async def chosen(query: CallbackQuery, callback_data: Which, desk: Desk) -> None:
    """The activity that was meant, with the words that waited."""
    asked, step = desk.question, callback_data.step
    mine = asked is not None and (asked.ask, asked.step) == ("which", step)
    words = (asked.text if asked and mine else None) or ""
    said = await meaning.named(desk, words, step, loose=True)
    await offer(query, desk, await desk.card(callback_data.activity), step, said)


async def taken(query: CallbackQuery, callback_data: Offered, desk: Desk) -> None:
    """Take the step, or ask for what it still needs."""
    wanted, asked = Step(**callback_data.model_dump()), desk.question
    mine = asked is not None and (asked.ask, asked.activity_id, asked.step) == (
        "offered",
        wanted.activity,
        wanted.step,
    )
    await steps.take(query, desk, wanted, asked.text if asked and mine else None)
