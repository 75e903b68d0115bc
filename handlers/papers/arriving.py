"""What is pasted, forwarded or sent as a file at the desk goes into a paper, kept at once."""

from typing import Any

from aiogram.filters import Filter
from aiogram.types import CallbackQuery, Message, MessageOriginUser

from handlers import particulars
from handlers.answering import alert, answer, edit, send
from handlers.buttons import Paper
from handlers.desk import Desk
from handlers.draft import ASKS
from handlers.papers.card import under_way
from handlers.papers.joining import units
from locales import Html, Translator, lines
from programme import papers
from programme.people import Acquaintance
from programme.viewer import Viewer
from publishing.papers import unreadable

# What is shorter and on one line is words to somebody, or a slip.
LONG = 200
ENOUGH_LINES = 2
# So long a text of several lines is no answer to a question about one field.
NO_ANSWER = 3000
# An agenda is long and of many lines, and still the answer to its question.
ANSWERED = frozenset({"title", *ASKS}) - particulars.ASKS
LARGEST_FILE = 20_000_000
LONGEST_NAME = 200


class Pasted(Filter):
    """A text that is handed in: forwarded, or of several lines, or long; gives ``forwarded``."""

    async def __call__(
        self, message: Message, by: Viewer, who: Acquaintance
    ) -> bool | dict[str, Any]:
        text = message.text or ""
        if not by.at_the_desk or not text or text.startswith("/"):
            return False
        if message.reply_to_message is not None:
            return False
        forwarded = message.forward_origin is not None
        asked = who.question.ask if who.question else None
        if asked is None:
            handed = forwarded or len(text) >= LONG or rows_in(text) >= ENOUGH_LINES
        else:
            whole = units(text) >= NO_ANSWER and rows_in(text) >= ENOUGH_LINES
            handed = asked in ANSWERED and (forwarded or whole)
        return {"forwarded": forwarded} if handed else False


def rows_in(text: str) -> int:
    """How many lines hold something."""
    return sum(bool(line.strip()) for line in text.splitlines())


async def first(message: Message, desk: Desk, forwarded: bool) -> None:
    """The first message of a paper."""
    number = await desk.office.note(
        papers.hand_in,
        by=desk.by,
        language=desk.t.language,
        text=message.text or "",
        forwarded=forwarded,
        sender=sender_of(message),
    )
    text, rows = collecting(desk.t), [[(desk.t.button("Done"), Paper(act="done", paper=number))]]
    await progress(message, desk, number, text, rows)


def sender_of(message: Message) -> int | None:
    """Whoever wrote what is forwarded, where they let Telegram say so."""
    origin = message.forward_origin
    return origin.sender_user.id if isinstance(origin, MessageOriginUser) else None


def collecting(t: Translator) -> Html:
    """The rest may follow."""
    return lines(
        t("Reading begins as soon as no more messages come."),
        t("Nothing is taken over before you say so."),
    )


async def progress(message: Message, desk: Desk, number: int, text: Html, rows: Any) -> None:
    """The message in which the progress is shown."""
    if message.bot is None:
        return
    shown = await send(message.bot, message.chat.id, text, rows)
    await desk.office.note(papers.note_message, paper_id=number, message_id=shown)


async def another(message: Message, desk: Desk) -> None:
    """One more message of the paper that is being handed in."""
    question = desk.question
    number = question.leg_id if question and question.leg_id else 0
    kept = await desk.office.note(papers.add, by=desk.by, paper_id=number, text=message.text or "")
    if not kept:
        await first(message, desk, forwarded=message.forward_origin is not None)


async def file(message: Message, desk: Desk) -> None:
    """A file, known to Telegram by its id; it is fetched when it is read."""
    document = message.document
    if document is None:
        return
    if (document.file_size or 0) > LARGEST_FILE:
        await answer(message, unreadable(desk.t, "too_large"))
        return
    name = (document.file_name or "")[-LONGEST_NAME:] or None
    number = await desk.office.note(
        papers.hand_in,
        by=desk.by,
        language=desk.t.language,
        file_id=document.file_id,
        name=name,
        forwarded=message.forward_origin is not None,
    )
    await progress(message, desk, number, under_way(desk.t, name), ())


async def done(query: CallbackQuery, callback_data: Paper, desk: Desk) -> None:
    """That was all of it."""
    if not await desk.office.note(papers.finish, by=desk.by, paper_id=callback_data.paper):
        await alert(query, desk.t.plain("This is being read already, or was read."))
        return
    if isinstance(query.message, Message):
        await edit(query.message, under_way(desk.t, None))
    await query.answer()
