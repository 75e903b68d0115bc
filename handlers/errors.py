"""What went otherwise than hoped: refusals in words, faults admitted, and nobody left waiting."""

from typing import Any

from aiogram import Dispatcher
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.filters import ExceptionTypeFilter
from aiogram.types import CallbackQuery, ErrorEvent, Message

from handlers import again
from handlers.answering import Rows, alert, anew
from handlers.apologies import broken
from handlers.buttons import Open
from handlers.desk import Desk
from handlers.meeting import in_a_group, origin
from locales import Translator, unmarked
from programme import groups, people
from programme.office import Office, Unavailable
from programme.people import Acquaintance
from programme.refusals import AlreadyActed, Refusal
from programme.viewer import Viewer
from publishing.refusals import words
from reading.gazetteer import Gazetteer

ALERT = 200
# An answer that did not arrive, or a diary that cannot be written: for the intake to judge.
PASSED_ON = (
    Unavailable,
    ClientDecodeError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)


def register(dispatcher: Dispatcher) -> None:
    """Handlers of what was raised while an update was handled, the particular ones first."""
    for handler, kinds in (
        (refused, (Refusal,)),
        (acted_before, (AlreadyActed,)),
        (left_us, (TelegramForbiddenError,)),
        (moved, (TelegramMigrateToChat,)),
        (passed_on, PASSED_ON),
        (broken, (Exception,)),
    ):
        dispatcher.errors.register(handler, ExceptionTypeFilter(*kinds))


async def refused(error: ErrorEvent, *, t: Translator) -> None:
    """What is wrong and what to do next: over the chat when short, else below with a button.

    Groups are told nothing that they did not ask for.
    """
    event = error.update.event
    said = words(error.exception, t)
    activity_id = getattr(error.exception, "activity_id", None)
    if isinstance(event, CallbackQuery) and len(unmarked(said)) <= ALERT:
        await alert(event, unmarked(said))
    elif isinstance(event, Message | CallbackQuery) and not in_a_group(error.update):
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
    if isinstance(event, Message | CallbackQuery) and not in_a_group(error.update):
        met = await office.note(
            people.meet, chat_id=by.chat_id, update_id=by.update_id, language=None, now=by.now
        )
        desk = Desk(office, by, who, t, gazetteer)
        await again.show(event, desk, met.acted.activity_id if met.acted else None)


async def left_us(error: ErrorEvent, *, office: Office, by: Viewer) -> None:
    """Who blocked us while we answered: nothing is sent until they return."""
    chat_id, _ = origin(error.update)
    if chat_id is not None:
        await office.note(people.stopped, chat_id=chat_id, now=by.now)


async def moved(error: ErrorEvent, *, office: Office) -> None:
    """The group that we answered has become another chat, and is followed there."""
    chat_id, _ = origin(error.update)
    if chat_id is not None and isinstance(error.exception, TelegramMigrateToChat):
        new = error.exception.migrate_to_chat_id
        await office.note(groups.moved, old=chat_id, new=new)


async def passed_on(_: ErrorEvent) -> Any:
    """Left to whoever called."""
    return UNHANDLED
