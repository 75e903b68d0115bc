"""Waiting for the first of several things."""

import asyncio
from collections.abc import Awaitable


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
