"""A calendar client: fetches whenever it can, and knows no death but that nobody answers."""

import asyncio
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from aiohttp import ClientConnectionError, ClientSession
from icalendar import Calendar

from tests.crash.waiting import LOOK, until


@dataclass
class Subscriber:
    """One feed, with how often it answered what."""

    url: str
    http: ClientSession
    fetched: Counter[int] = field(default_factory=Counter)
    etag: str = ""

    async def follow(self, over: Callable[[], bool]) -> None:
        """Fetch until it is over; who does not answer at all was killed."""
        while not over():
            with suppress(ClientConnectionError):
                await self.fetch()
            await asyncio.sleep(LOOK)

    async def fetch(self) -> bytes:
        """The calendar, or nothing where it is as before."""
        asked = {"If-None-Match": self.etag} if self.etag else {}
        async with self.http.get(self.url, headers=asked) as response:
            octets = await response.read()
            self.fetched[response.status] += 1
            self.etag = response.headers.get("ETag", "")
        return octets

    async def shows(self, wanted: dict[str, date]) -> dict[str, date]:
        """What it shows by title, once it shows what is wanted, or after all patience."""
        found: dict[str, date] = {}

        async def so() -> bool:
            self.etag = ""
            events: list[Any] = Calendar.from_ical(await self.fetch()).walk("VEVENT")
            found.update({str(one["SUMMARY"]): one["DTSTART"].dt for one in events})
            return wanted.items() <= found.items()

        with suppress(TimeoutError):  # the checks say what is wrong
            await until(so)
        return found
