"""The office from the street: a real office behind a real server, and a clock moved by hand."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

import aiohttp
from yarl import URL

from locales import Catalogues
from programme.office import Office
from reading.gazetteer import Gazetteer
from web import pages
from web.app import create
from web.cache import Cache
from web.feeds import builder
from web.fetches import Fetches
from web.server import listen

KEY = "a key of the office, for tests"
LANGUAGES = ("en_GB", "fr", "ar")


@dataclass
class Front:
    """The office from the street: its door, its server, and a clock moved by hand."""

    office: Office
    url: str
    http: aiohttp.ClientSession
    moment: datetime

    def now(self) -> datetime:
        """The moment."""
        return self.moment

    def today(self) -> date:
        """Its day."""
        return self.moment.date()

    def pass_by(self, **span: float) -> None:
        """Time passes."""
        self.moment += timedelta(**span)

    async def get(self, path: str, **headers: str) -> tuple[int, dict[str, str], str]:
        """Status, headers and text of an address."""
        async with self.http.get(URL(path, encoded=True), headers=headers) as answer:
            return answer.status, dict(answer.headers), await answer.text()

    async def post(self, path: str, **fields: str) -> tuple[int, str, str]:
        """Status, where it leads to, and text, of a form that was sent."""
        async with self.http.post(path, data=fields, allow_redirects=False) as answer:
            return answer.status, answer.headers.get("Location", ""), await answer.text()


async def opened(
    office: Office, spoken: Catalogues, now: datetime, gazetteer: Gazetteer
) -> tuple[Front, Any]:
    """The server before an office, and what closes it."""
    front = Front(office, "", None, now)  # type: ignore[arg-type]
    fetches = Fetches()
    build = builder(office=office, catalogues=spoken, now=front.now, today=front.today)
    cache = Cache(build=build, revision=lambda: 0, now=front.now, today=front.today)

    async def alive() -> bool:
        return True

    languages = spoken.languages
    app = create(cache=cache, fetches=fetches, now=front.now, alive=alive, languages=languages)
    # The address is known only when the port is.
    house = pages.House(
        office=office,
        catalogues=spoken,
        name="Cybercrime Programme Office",
        public_url="https://office.example",
        now=front.now,
        today=front.today,
        username="convoke_bot",
        gazetteer=gazetteer,
    )
    pages.add(app, house)
    runner, port = await listen(app, "127.0.0.1", 0)
    front.url = f"http://127.0.0.1:{port}"
    return front, runner
