"""A fault of ours is admitted to whoever it keeps waiting, and to no group."""

import traceback
from collections.abc import Awaitable, Callable
from typing import Any

import structlog
from aiogram import Bot
from aiogram.types import ErrorEvent, Update

from handlers.answering import NO_PREVIEW
from handlers.meeting import in_a_group, origin
from locales import Catalogues, Html, Translator, lines

log = structlog.get_logger(__name__)

Apologise = Callable[[Bot, dict[str, Any]], Awaitable[None]]


async def broken(
    error: ErrorEvent, *, bot: Bot, catalogues: Catalogues, t: Translator | None = None
) -> Exception:
    """A fault of ours: admitted to its reader, logged without a word of theirs, and handed on.

    What is returned, the intake marks at the update.
    """
    log.error(
        "update failed",
        update=error.update.update_id,
        error=type(error.exception).__name__,
        where=[
            f"{frame.filename}:{frame.lineno}"
            for frame in traceback.extract_tb(error.exception.__traceback__)[-5:]
        ],
    )
    chat_id, user = origin(error.update)
    spoken = t or catalogues.translator(user.language_code if user else None)
    if chat_id is not None and not in_a_group(error.update):
        await _say(bot, chat_id, ours(spoken))
    return error.exception


def ours(t: Translator) -> Html:
    """Whose fault it was, what is safe, what to do."""
    return lines(
        t("Something went wrong on our side; nothing that was saved is lost."),
        t("Please try it once more. If it happens again, write to the office in another way."),
    )


def apologise(catalogues: Catalogues) -> Apologise:
    """For when the diary cannot be written for a while: what was sent is kept."""

    async def say(bot: Bot, body: dict[str, Any]) -> None:
        update = Update.model_validate(body)
        chat_id, user = origin(update)
        t = catalogues.translator(user.language_code if user else None)
        if chat_id is not None and not in_a_group(update):
            await _say(bot, chat_id, waits(t))

    return say


def waits(t: Translator) -> Html:
    """What was sent is not lost."""
    return lines(
        t("The office’s diary cannot be reached just now."),
        t("What you sent is kept, and will be answered here. You need not send it again."),
    )


async def _say(bot: Bot, chat_id: int, text: Html) -> None:
    """An apology that cannot be delivered is not worth another one."""
    try:
        await bot.send_message(chat_id, text, parse_mode="HTML", link_preview_options=NO_PREVIEW)
    except Exception as error:
        log.warning("no apology", chat=chat_id, error=type(error).__name__)
