"""Waiting for what must become so, without ever waiting longer than it takes."""

import asyncio
from collections.abc import Awaitable, Callable

from tests.patience import PATIENCE

LOOK = 0.05


async def until(so: Callable[[], bool | Awaitable[bool]]) -> None:
    """Look again and again until it is so, or fail."""
    async with asyncio.timeout(PATIENCE):
        while True:
            found = so()
            if found if isinstance(found, bool) else await found:
                return
            await asyncio.sleep(LOOK)
