"""Convoke's sender by itself, put together as the product is, on clocks that may run quicker."""

import asyncio
import os
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta

from benchmarks.invited import DUE
from benchmarks.processes import TOKEN
from bot.interpreting import collect_seldom
from bot.settings import read
from bot.telegram import make_bot
from db.database import Database
from handlers.keeping import KeepLimits
from handlers.limits import Limits
from handlers.limits.shared import Give
from handlers.sender import Sender
from locales import Catalogues
from programme import deliveries, pace
from programme.office import Office

RENEW, GLANCE = 1.0, 0.2


def settings_for(url: str, api: str, *, rate: int = 0) -> dict[str, str]:
    """What a process needs in its environment to send from this database to this Telegram."""
    return {
        "CONVOKE_DATABASE__URL": url,
        "CONVOKE_TELEGRAM__API_BASE": api,
        "CONVOKE_TELEGRAM__TOKEN": TOKEN,
        "CONVOKE_TELEGRAM__RATE": str(rate),
    }


@dataclass(frozen=True)
class Posting:
    """A sender at work."""

    office: Office
    sender: Sender


@asynccontextmanager
async def posting(*, speed: float = 1.0, begins: datetime = DUE) -> AsyncIterator[Posting]:
    """The sender of the settings in force, which holds the lease.

    :param begins: what its clock shows at first.
    :param speed: seconds that pass for it in each real one.
    """
    settings, begun = read(), time.monotonic()

    def seconds() -> float:
        return (time.monotonic() - begun) * speed

    async def sleep(wait: float) -> None:
        await asyncio.sleep(wait / speed)

    def now() -> datetime:
        return begins + timedelta(seconds=seconds())

    database = Database(settings.database.url)
    office = Office(database, settings.rules())
    bot = make_bot(settings)
    give = None if database.is_sqlite else given(office, speed)
    limits = Limits(settings.telegram.rate, seconds, sleep, give=give)
    bot.session.middleware(KeepLimits(limits))
    catalogues = Catalogues(settings.office.languages)
    sender = Sender(bot, office, catalogues, limits, now)
    await _hold(sender)
    collect_seldom()
    holding = asyncio.create_task(_go_on_holding(sender))
    try:
        yield Posting(office, sender)
    finally:
        holding.cancel()
        await bot.session.close()
        database.close()


def given(office: Office, speed: float) -> Give:
    """Turns as the product gives them out, by the database's clock, which is no quicker here."""

    async def give(
        *, window: float, ahead: float | None, monotonic: Callable[[], float], **asked: int
    ) -> pace.Turns:
        turns = await office.note(
            pace.give,
            window=window / speed,
            ahead=None if ahead is None else ahead / speed,
            monotonic=lambda: monotonic() / speed,
            **asked,
        )
        return pace.Turns(tuple(at * speed for at in turns.at), turns.again * speed)

    return give


async def _hold(sender: Sender) -> None:
    """Hold the lease, as soon as nobody else does."""
    owner = f"bench {os.getpid()}"
    while True:
        sender.epoch = await sender.office.note(deliveries.hold_lease, owner=owner)
        if sender.epoch is not None:
            return
        await asyncio.sleep(GLANCE)


async def _go_on_holding(sender: Sender) -> None:
    while True:
        await asyncio.sleep(RENEW)
        await _hold(sender)
