"""A server before a real office: what the whole way of a feed is tried with."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date, datetime
from typing import NamedTuple

import aiohttp
import icalendar

from locales import Catalogues
from programme import feeds
from programme.office import Office
from programme.viewer import office_itself
from web.app import create
from web.cache import Cache
from web.feeds import builder
from web.fetches import Fetches
from web.server import listen


class Answer(NamedTuple):
    """What came back."""

    status: int
    tag: str
    body: bytes
    date: str = ""


class Get:
    """Fetches a feed by its secret from a running server at ``address``, body read."""

    def __init__(self, session: aiohttp.ClientSession, address: str) -> None:
        self.session, self.address = session, address

    async def __call__(self, secret: str, **headers: str) -> Answer:
        """The feed behind a secret."""
        return await self.at(f"/cal/{secret}/programme.ics", **headers)

    async def at(self, path: str, **headers: str) -> Answer:
        """What stands at a path."""
        async with self.session.get(path, headers=headers) as answer:
            said = answer.headers
            marks = said.get("ETag", ""), said.get("Last-Modified", "")
            return Answer(answer.status, marks[0], await answer.read(), marks[1])


class Clock:
    """The revision and the moment that the tick keeps fresh."""

    def __init__(self, now: datetime) -> None:
        self.moment, self.revision = now, 0

    def now(self) -> datetime:
        """The moment."""
        return self.moment

    def today(self) -> date:
        """Its day."""
        return self.moment.date()

    async def look(self, office: Office) -> None:
        """What a tick does."""
        self.revision = await office.revision()


@asynccontextmanager
async def served(office: Office, clock: Clock, fetches: Fetches) -> AsyncIterator[Get]:
    """A running server; what it gives fetches a feed by its secret, body read."""
    catalogues = Catalogues(["en_GB", "fr"])
    cache = Cache(
        build=builder(office=office, catalogues=catalogues, now=clock.now, today=clock.today),
        revision=lambda: clock.revision,
        now=clock.now,
        today=clock.today,
    )

    async def alive() -> bool:
        return await office.revision() >= 0

    languages = catalogues.languages
    app = create(cache=cache, fetches=fetches, now=clock.now, alive=alive, languages=languages)
    runner, port = await listen(app, "127.0.0.1", 0)
    address = f"http://127.0.0.1:{port}"
    try:
        async with aiohttp.ClientSession(address) as session:
            yield Get(session, address)
    finally:
        await runner.cleanup()


async def made(office: Office, clock: Clock, **other: object) -> str:
    """A feed of the whole office."""
    values: dict[str, object] = {"scope": "office", "language": "fr"} | other
    secret: str = await office.act(feeds.create, by=office_itself(clock.moment), **values)
    await clock.look(office)
    return secret


def events(body: bytes) -> list[icalendar.Event]:
    """Its events, as the reference parser reads them."""
    return list(icalendar.Calendar.from_ical(body).walk("VEVENT"))
