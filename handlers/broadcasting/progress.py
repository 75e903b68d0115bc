"""The progress of broadcasts, shown in the message from which they were sent."""

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramBadRequest, TelegramForbiddenError

from handlers.answering import NO_PREVIEW, keyboard
from handlers.broadcasting import card
from locales import Catalogues
from programme import broadcasts
from programme.office import Office

log = structlog.get_logger(__name__)


async def show(bot: Bot, office: Office, catalogues: Catalogues) -> None:
    """Edit what has moved on; a message that is gone is shown no more."""
    for one in await office.note(broadcasts.moved_on):
        text, rows = card.of(catalogues.translator(one.language), one)
        try:
            await bot.edit_message_text(
                text,
                chat_id=one.chat_id,
                message_id=one.message_id,
                parse_mode="HTML",
                reply_markup=keyboard(rows),
                link_preview_options=NO_PREVIEW,
            )
        except TelegramAPIError as error:
            log.info("progress not shown", broadcast=one.id, error=str(error)[:200])
            if not isinstance(error, TelegramBadRequest | TelegramForbiddenError):
                continue  # shown at the next look
        await office.note(broadcasts.note_shown, progress=one)
