"""Nothing begins on a machine's clock that the database speaks against: it would come early."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import closing
from datetime import datetime
from functools import partial

import structlog

from bot.afar import doubted_afar
from bot.settings import Settings
from bot.wall import machine
from db.database import Database
from handlers.limits import in_time
from programme.beginning import Doubted, Odd, doubted
from programme.office import Office

log = structlog.get_logger(__name__)

LOOK = 5.0
# Looks after which it is said once more.
AGAIN = 12
KNOWN = {
    Odd.APART: "the database's clock shows {known}",
    Odd.AFAR: "Telegram's clock shows {known}",
    Odd.BEFORE: "this office was at work at {known}",
    Odd.LONG_AFTER: "this office was last at work at {known}",
}


def sentence(found: Doubted) -> str:
    """What is odd, and what to do."""
    known = KNOWN[found.odd].format(known=_shown(found.known))
    return (
        f"The machine's clock shows {_shown(found.shows)}, and {known}: nothing is taken or sent. "
        "Put the clock right; if it is right, start once with `convoke run --trust-clock`."
    )


def _shown(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M} UTC"


async def agreed(
    settings: Settings, stopped: asyncio.Event, shows: Callable[[], datetime] = machine
) -> None:
    """Wait until nothing speaks against the clock, or the process is told to stop.

    :raises Unavailable: the database does not answer.
    """
    with closing(Database(settings.database.url, patience=settings.database.patience)) as database:
        office = Office(database, settings.rules())

        async def look() -> Doubted | None:
            return await odd(office, shows(), settings.telegram.api_base)

        await until_agreed(look, stopped)


async def odd(office: Office, shows: datetime, api_base: str) -> Doubted | None:
    """What speaks against a clock: first what the database knows, then Telegram's own clock."""
    known = await office.read(partial(doubted, shows=shows, lasts=office.rules.lease))
    return known or await doubted_afar(api_base, shows)


async def until_agreed(
    look: Callable[[], Awaitable[Doubted | None]],
    stopped: asyncio.Event,
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
) -> None:
    """Look again and again while something is odd, and say so each minute."""
    looks = 0
    while (found := await look()) and not stopped.is_set():
        if looks % AGAIN == 0:
            log.error(sentence(found))
        looks += 1
        await in_time(sleep(LOOK), stopped.wait())
    if looks and not found:
        log.warning("nothing speaks against the machine's clock any more")
