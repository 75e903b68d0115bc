"""The progress of broadcasts, shown in the message from which they were sent."""

import asyncio

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramBadRequest, TelegramForbiddenError

from handlers.answering import NO_PREVIEW, keyboard
from handlers.broadcasting import course
from locales import Catalogues
from programme import broadcasts
from programme.broadcasts import Progress
from programme.office import Office

log = structlog.get_logger(__name__)

# Whoever asks for it has other things to do than to wait for a chat that does not answer.
MOMENT = 0.5


class Showing:
    """Edits what has moved on, one edit at a time for each broadcast; none waits for another."""

    def __init__(self, bot: Bot, office: Office, catalogues: Catalogues) -> None:
        self.bot = bot
        self.office = office
        self.catalogues = catalogues
        self._edits: dict[int, asyncio.Task[None]] = {}

    async def __call__(self) -> None:
        """Begin what is to be shown; what takes longer than a moment goes on by itself."""
        begun = []
        for one in await self.office.note(broadcasts.moved_on):
            if one.id not in self._edits:
                self._edits[one.id] = task = asyncio.create_task(self._show(one))
                begun.append(task)
        if begun:
            await asyncio.wait(begun, timeout=MOMENT)

    async def _show(self, one: Progress) -> None:
        try:
            if await self._edited(one):
                await self.office.note(broadcasts.note_shown, progress=one)
        except Exception as error:
            log.warning("progress not noted", broadcast=one.id, error=type(error).__name__)
        finally:
            del self._edits[one.id]

    async def _edited(self, one: Progress) -> bool:
        """Whether it need not be shown again; a message that is gone is shown no more."""
        text, rows = course.of(self.catalogues.translator(one.language), one)
        try:
            await self.bot.edit_message_text(
                text,
                chat_id=one.chat_id,
                message_id=one.message_id,
                parse_mode="HTML",
                reply_markup=keyboard(rows),
                link_preview_options=NO_PREVIEW,
            )
        except TelegramAPIError as error:
            log.info("progress not shown", broadcast=one.id, error=str(error)[:200])
            return isinstance(error, TelegramBadRequest | TelegramForbiddenError)
        return True
