"""What is pasted, forwarded or sent as a file at the desk goes into a paper, kept at once."""

from typing import Any

from aiogram.types import CallbackQuery, Message, MessageOriginUser

from handlers.answering import alert, answer, edit, send
from handlers.buttons import Paper
from handlers.desk import Desk
from handlers.papers.card import under_way
from handlers.papers.pasted import words_of
from locales import Html, Translator, lines
from programme import papers
from publishing.papers import unreadable

LARGEST_FILE = 20_000_000
LONGEST_NAME = 200


async def first(message: Message, desk: Desk, forwarded: bool) -> None:
    """The first message of a paper."""
    number = await desk.office.note(
        papers.hand_in,
        by=desk.by,
        language=desk.t.language,
        text=words_of(message),
        forwarded=forwarded,
        sender=sender_of(message),
    )
    text, rows = (
        collecting(desk.t, message),
        [[(desk.t.button("Done"), Paper(act="done", paper=number))]],
    )
    await progress(message, desk, number, text, rows)


def sender_of(message: Message) -> int | None:
    """Whoever wrote what is forwarded, where they let Telegram say so."""
    origin = message.forward_origin
    return origin.sender_user.id if isinstance(origin, MessageOriginUser) else None


def collecting(t: Translator, message: Message) -> Html:
    """The rest may follow; of a picture only the words below it are read."""
    return lines(
        None if message.text else t("Only the words below the picture are read, not the picture."),
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
    kept = await desk.office.note(
        papers.add,
        by=desk.by,
        paper_id=number,
        text=words_of(message),
        sender=sender_of(message),
    )
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
    if message.caption:
        await answer(
            message,
            desk.t("Only the file is read, not the words beside it. Send those as a message."),
        )
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
