"""One parcel's way to Telegram: worded, given a turn, sent, and judged by what came back."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import NamedTuple

import structlog
from aiogram import Bot
from aiogram.types import BufferedInputFile

from handlers.answering import send
from handlers.limits import LANE, Lane
from handlers.outcomes import outcome_of
from handlers.parcels import worded
from locales import Translator
from programme.deliveries import Message, Outcome, Parcel
from programme.values import Purpose, State
from publishing.feed import written

log = structlog.get_logger(__name__)


class Landed(NamedTuple):
    """What became of a parcel, and the epoch it was taken in."""

    epoch: int
    outcome: Outcome


async def deliver(
    bot: Bot,
    parcel: Message,
    t: Translator,
    *,
    turn: Callable[[], Awaitable[bool]],
    now: Callable[[], datetime],
) -> Outcome:
    """Send it; whatever is raised becomes an outcome.

    :param turn: waits for a turn to send; False when nothing may be sent any more.
    """
    LANE.set(lane_of(parcel))
    try:
        text, rows = worded(t, parcel)
        if not await turn():
            return Outcome(parcel.id, State.WAITING)
        message_id = await send(
            bot, parcel.chat_id, text, rows, silent=parcel.silent, file=attached(t, parcel)
        )
    except Exception as error:
        outcome = outcome_of(parcel.id, error, now())
        log.warning("not sent", delivery=parcel.id, state=outcome.state, error=outcome.error)
        return outcome
    return Outcome(parcel.id, State.SENT, message_id)


def lane_of(parcel: Message) -> Lane:
    """What is written to many goes after what is written to one."""
    return Lane.BROADCASTS if parcel.purpose is Purpose.BROADCAST else Lane.REMINDERS


def attached(t: Translator, parcel: Message) -> BufferedInputFile | None:
    """The event as a file, where the reminder is to bring it."""
    if not isinstance(parcel, Parcel) or "ics" not in parcel.attach:
        return None
    today = parcel.now.date()
    octets = written(parcel.activity.title, [parcel.activity], t, today=today).octets
    return BufferedInputFile(octets, f"{parcel.activity.ref or 'event'}.ics")
