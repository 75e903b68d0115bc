"""``convoke run``: the product in a process, until it is told to stop."""

import asyncio
import signal
from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial

import structlog

from bot.agreeing import agreed
from bot.assembly import Product, product
from bot.handling import pause
from bot.interpreting import collect_seldom, take_short_turns
from bot.renewing import Renewal
from bot.settings import Settings
from bot.taking_in import take_in
from handlers.commands import announce
from programme import invitations
from programme.office import Unavailable
from programme.viewer import office_itself

log = structlog.get_logger(__name__)

# A call that has begun may last as long as its patience: with the rest, less than 20 seconds.
REST = 1.0
LAST_NOTES = 3.0
TRIES = 5


async def run(settings: Settings, *, trusts_clock: bool = False) -> None:
    """Serve until SIGTERM or SIGINT; then nothing new is taken, and what is in flight ends.

    :param trusts_clock: the machine's clock is right, whatever the database knows.
    """
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stopped.set)
    if not (trusts_clock or settings.sandbox.url):
        await _insist(stopped, partial(agreed, settings, stopped))
        if stopped.is_set():
            return
    async with product(settings) as running:
        await _insist(stopped, partial(_open_the_office, running, settings))
        await running.clock.tick()
        renewal = Renewal(running.office, running.clock.now)
        await renewal.some()
        scheduler = running.clock.start()
        sending = asyncio.create_task(running.sender.run())
        renewing = asyncio.create_task(renewal.rest())
        await _insist(stopped, running.intake.resume)
        collect_seldom()
        take_short_turns()
        polling = asyncio.create_task(take_in(running, settings))
        greeting = asyncio.create_task(_greet(running, settings))
        try:
            await _until(stopped, polling, sending)
        finally:
            scheduler.shutdown(wait=False)
            await _end(running, settings, sending, polling, greeting, renewing)


async def _insist(stopped: asyncio.Event, step: Callable[[], Awaitable[None]]) -> None:
    """A step of the start; another process that writes, or is held up in it, is waited for.

    :raises Unavailable: it takes too long.
    """
    for tries in range(1, TRIES):
        try:
            return await step()
        except Unavailable:
            log.warning("the start waits for the database")
        with suppress(TimeoutError):
            await asyncio.wait_for(stopped.wait(), pause(tries))
            break
    return await step()


async def _end(
    running: Product, settings: Settings, sending: asyncio.Task[None], *others: asyncio.Task[None]
) -> None:
    """What is in flight comes to its end, within the patience with Telegram and a little more."""
    within = settings.telegram.patience + REST
    for task in others:
        task.cancel()
    running.sender.stop()
    await asyncio.gather(
        running.intake.stop(within),
        asyncio.wait({sending}, timeout=within),
        *others,
        return_exceptions=True,
    )
    sending.cancel()
    with suppress(TimeoutError):
        await asyncio.wait_for(running.clock.close(), LAST_NOTES)


async def _until(stopped: asyncio.Event, *tasks: asyncio.Task[None]) -> None:
    """Wait for the signal; a task that ends by itself is a fault and ends the process."""
    waiting = asyncio.create_task(stopped.wait())
    done, _ = await asyncio.wait({waiting, *tasks}, return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()
    for task in done - {waiting}:
        task.result()


async def _open_the_office(running: Product, settings: Settings) -> None:
    by = office_itself(running.clock.now())
    if settings.office.admins:
        await running.office.act(
            invitations.entrust_admins,
            by=by,
            telegram_ids=list(settings.office.admins),
            name=settings.office.name,
        )
    codes = await running.office.act(invitations.first_head, by=by)
    print(f"Calendars: http://{settings.web.host}:{running.port}/", flush=True)  # noqa: T201 -- for whoever starts it
    if codes is not None:
        print(  # noqa: T201 -- the one way in while the office is empty
            "This office has no head yet. Send the bot this message, once, within 14 days:\n"
            f"    /start {codes.code}\nor type these eight letters to it:\n    {codes.letters}",
            flush=True,
        )


async def _greet(running: Product, settings: Settings) -> None:
    """Tell Telegram the commands; that it cannot be reached just now stops nothing."""
    try:
        await announce(running.bot, settings.catalogues(), settings.office.languages)
    except Exception as error:
        log.warning("commands not announced", error=str(error)[:300])
