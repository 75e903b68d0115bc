"""How an answer leaves: only text that has passed the gate, and every button gets its answer."""

from collections.abc import Sequence

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.filters.callback_data import CallbackData
from aiogram.methods import SendMessage
from aiogram.types import (
    BufferedInputFile,
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    Message,
    MessageId,
)

from locales import Html, Plain
from locales.markup import unmarked

Button = tuple[Plain, CallbackData | str]
Rows = Sequence[Sequence[Button]]

# Telegram allows 1024 units under a file; some characters are two of them.
CAPTION = 500
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


class Posting(SendMessage):
    """Of the answer, which holds the whole message again, the number alone is read."""

    __returning__ = MessageId  # type: ignore[assignment]  # it has the number, too


def keyboard(rows: Rows) -> InlineKeyboardMarkup | None:
    """Buttons in rows; a bare address as data makes a link."""
    made = [[_button(label, data) for label, data in row] for row in rows if row]
    return InlineKeyboardMarkup(inline_keyboard=made) if made else None


def _button(label: Plain, data: CallbackData | str) -> InlineKeyboardButton:
    if isinstance(data, str):
        return InlineKeyboardButton(text=label, url=data)
    return InlineKeyboardButton(text=label, callback_data=data.pack())


async def answer(event: Message | CallbackQuery, text: Html, rows: Rows = ()) -> None:
    """Answer: a message with a new one, a press by editing the message that carries the button."""
    if isinstance(event, Message):
        await event.answer(
            text, parse_mode="HTML", reply_markup=keyboard(rows), link_preview_options=NO_PREVIEW
        )
        return
    if isinstance(event.message, Message):
        await edit(event.message, text, rows)
    await heard(event)


async def anew(event: Message | CallbackQuery, text: Html, rows: Rows = ()) -> None:
    """Answer with a new message, also to a press: what was read before stays to be read."""
    if isinstance(event, CallbackQuery):
        await heard(event)
        if not isinstance(event.message, Message):
            return
        event = event.message
    await answer(event, text, rows)


async def edit(message: Message, text: Html, rows: Rows = ()) -> None:
    """Edit in place; what is the same already needs no edit, what is gone is sent anew."""
    if message.text is None:
        await answer(message, text, rows)  # a file has no text to edit
        return
    try:
        await message.edit_text(
            text, parse_mode="HTML", reply_markup=keyboard(rows), link_preview_options=NO_PREVIEW
        )
    except TelegramBadRequest as refusal:
        if "not modified" in refusal.message:
            return
        await answer(message, text, rows)


async def alert(event: CallbackQuery, text: Plain) -> None:
    """A short word over the chat that must be read; Telegram allows 200 characters.

    Where the press is too old for one, the word stands in the chat.
    """
    if not await heard(event, text[:200]) and isinstance(event.message, Message):
        await event.message.answer(text)


async def heard(event: CallbackQuery, text: str | None = None) -> bool:
    """Let the button rest; False for a press that is too old, or was answered before a crash."""
    try:
        await event.answer(text, show_alert=text is not None)
    except TelegramBadRequest as refusal:
        if "query is too old" in refusal.message:
            return False
        raise
    return True


async def send(
    bot: Bot,
    chat_id: int,
    text: Html,
    rows: Rows = (),
    *,
    silent: bool = False,
    file: BufferedInputFile | None = None,
) -> int:
    """Send to a chat; the id of the message.

    :param silent: without sound.
    :param file: goes along where the text is short enough to stand under it.
    """
    markup = keyboard(rows)
    if file is not None and len(unmarked(text)) <= CAPTION:
        sent = await bot.send_document(
            chat_id,
            file,
            caption=text,
            parse_mode="HTML",
            reply_markup=markup,
            disable_notification=silent,
        )
        return sent.message_id
    message = Posting(
        chat_id=chat_id,
        text=text,
        parse_mode="HTML",
        reply_markup=markup,
        link_preview_options=NO_PREVIEW,
        disable_notification=silent,
    )
    return (await bot(message)).message_id
