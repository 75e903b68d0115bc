"""What went otherwise than hoped: refusals in words, faults admitted, and nobody left waiting."""

import traceback
from collections.abc import Awaitable, Callable
from typing import Any

import structlog
from aiogram import Bot, Dispatcher
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.exceptions import (
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.filters import ExceptionTypeFilter
from aiogram.types import CallbackQuery, ErrorEvent, Message, Update

from handlers import again
from handlers.answering import NO_PREVIEW, Rows, alert, anew
from handlers.buttons import Open
from handlers.desk import Desk
from handlers.meeting import origin
from locales import Catalogues, Html, Translator, lines, unmarked
from programme import people
from programme.office import Office, Unavailable
from programme.people import Acquaintance
from programme.refusals import AlreadyActed, Refusal
from programme.viewer import Viewer
from publishing.refusals import words
from reading.gazetteer import Gazetteer

log = structlog.get_logger(__name__)

ALERT = 200
# An answer that did not arrive, or a diary that cannot be written: for the intake to judge.
PASSED_ON = (Unavailable, TelegramNetworkError, TelegramRetryAfter, TelegramServerError)

Apologise = Callable[[Bot, dict[str, Any]], Awaitable[None]]


def register(dispatcher: Dispatcher) -> None:
    """Handlers of what was raised while an update was handled, the particular ones first."""
    for handler, kinds in (
        (refused, (Refusal,)),
        (acted_before, (AlreadyActed,)),
        (left_us, (TelegramForbiddenError,)),
        (passed_on, PASSED_ON),
        (broken, (Exception,)),
    ):
        dispatcher.errors.register(handler, ExceptionTypeFilter(*kinds))


async def refused(error: ErrorEvent, *, t: Translator) -> None:
    """What is wrong and what to do next: over the chat when short, else below with a button."""
    event = error.update.event
    said = words(error.exception, t)
    activity_id = getattr(error.exception, "activity_id", None)
    if isinstance(event, CallbackQuery) and len(unmarked(said)) <= ALERT:
        await alert(event, unmarked(said))
    elif isinstance(event, Message | CallbackQuery):
        rows: Rows = [[(t.button("Open"), Open(activity=activity_id))]] if activity_id else []
        await anew(event, said, rows)


async def acted_before(
    error: ErrorEvent,
    *,
    office: Office,
    by: Viewer,
    who: Acquaintance,
    t: Translator,
    gazetteer: Gazetteer,
) -> None:
    """A second act was asked of one update: the answer is what the first one changed."""
    event = error.update.event
    if isinstance(event, Message | CallbackQuery):
        met = await office.note(
            people.meet, chat_id=by.chat_id, update_id=by.update_id, language=None, now=by.now
        )
        desk = Desk(office, by, who, t, gazetteer)
        await again.show(event, desk, met.acted.activity_id if met.acted else None)


async def left_us(error: ErrorEvent, *, office: Office, by: Viewer) -> None:
    """Who blocked us while we answered: nothing is sent until they return."""
    chat_id, _ = origin(error.update)
    if chat_id is not None:
        await office.note(people.blocked, chat_id=chat_id, now=by.now)


async def passed_on(_: ErrorEvent) -> Any:
    """Left to whoever called."""
    return UNHANDLED


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
    if chat_id is not None:
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
        chat_id, user = origin(Update.model_validate(body))
        t = catalogues.translator(user.language_code if user else None)
        if chat_id is not None:
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
