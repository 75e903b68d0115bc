"""Calendars from the database and over HTTP."""

import asyncio

from benchmarks.calendars import building, polling, serving


def measure(*, quick: bool = False) -> None:
    """Print all tables."""
    building.measure(quick=quick)
    asyncio.run(serving.measure(quick=quick))
    asyncio.run(polling.measure(quick=quick))
