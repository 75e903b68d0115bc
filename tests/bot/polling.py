"""An intake that polls for the time of a block."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from bot.intake import Intake


@asynccontextmanager
async def polling(intake: Intake) -> AsyncIterator[None]:
    """An intake that polls for the time of a block."""
    await intake.resume()
    task = asyncio.create_task(intake.poll())
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
