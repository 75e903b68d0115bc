"""APScheduler's one job: a coroutine each second; nothing of it is kept."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

from apscheduler.schedulers.asyncio import AsyncIOScheduler


def each_second(tick: Callable[[], Awaitable[None]]) -> AsyncIOScheduler:
    """Begin at once; never two at a time, and what was missed is done once."""

    async def until_the_end() -> None:
        # What cancels it is the end of the process, and nothing to report.
        with suppress(asyncio.CancelledError):
            await tick()

    scheduler = AsyncIOScheduler()
    scheduler.add_job(
        until_the_end,
        "interval",
        seconds=1,
        coalesce=True,
        max_instances=1,
        misfire_grace_time=None,
    )
    scheduler.start()
    return scheduler
