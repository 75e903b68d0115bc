"""One parcel's way to Telegram: worded, given a turn, sent, and judged by what came back."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import NamedTuple

import structlog
from aiogram import Bot

from handlers.answering import send
from handlers.limits import LANE, Lane
from handlers.outcomes import outcome_of
from handlers.parcels import worded
from locales import Translator
from programme.deliveries import Outcome, Parcel
from programme.values import State

log = structlog.get_logger(__name__)


class Landed(NamedTuple):
    """What became of a parcel, and the epoch it was taken in."""

    epoch: int
    outcome: Outcome


async def deliver(
    bot: Bot,
    parcel: Parcel,
    t: Translator,
    *,
    turn: Callable[[], Awaitable[bool]],
    now: Callable[[], datetime],
) -> Outcome:
    """Send it; whatever is raised becomes an outcome.

    :param turn: waits for a turn to send; False when nothing may be sent any more.
    """
    LANE.set(Lane.REMINDERS)
    try:
        text, rows = worded(t, parcel)
        if not await turn():
            return Outcome(parcel.id, State.WAITING)
        message_id = await send(bot, parcel.chat_id, text, rows)
    except Exception as error:
        outcome = outcome_of(parcel.id, error, now())
        log.warning("not sent", delivery=parcel.id, state=outcome.state, error=outcome.error)
        return outcome
    return Outcome(parcel.id, State.SENT, message_id)


async def in_time(wanted: Awaitable[object], *ends: Awaitable[object]) -> bool:
    """Whether one thing comes before any of the others; what has not come then is given up."""
    first = asyncio.ensure_future(wanted)
    tasks = {first, *map(asyncio.ensure_future, ends)}
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
    return first in done
