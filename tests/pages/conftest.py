"""A real office behind a real server, to be read as pages."""

import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from yarl import URL

from db.database import Database
from locales import Catalogues
from locales.pofiles import read, written
from locales.words import begin, languages, po_path, renew
from programme.office import Office
from programme.rules import Rules
from reading.gazetteer import DEFAULT_PATH, Gazetteer, build, current
from tests.conftest import fresh_database
from tests.factories import rules_of_the_office
from web import pages
from web.app import create
from web.cache import Cache
from web.feeds import builder
from web.fetches import Fetches
from web.server import listen

KEY = "a key of the office, for tests"
LANGUAGES = ("en_GB", "fr", "ar")
# A few words of a language that runs from right to left; what is not here stays in English.
ARABIC = {
    "My activities": "أنشطتي",
    "Programme of activities": "برنامج الأنشطة",
    "List": "قائمة",
    "Month": "شهر",
    "Outlook": "Outlook",
    "Download": "تنزيل",
    "In your own calendar": "في تقويمك الخاص",
    "Nothing is planned here at the moment.": "لا شيء مخطط هنا حاليا.",
    "{days} · {place}": "{days} · {place}",
    "{city}, {country}": "{city}، {country}",
    "Workshop": "ورشة عمل",
    "confirmed": "مؤكد",
    "tentative": "مبدئي",
    "Will you take part?": "هل ستشارك؟",
    "Accept": "قبول",
    "Perhaps": "ربما",
    "Decline": "رفض",
}


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


Open = Callable[[Office], Awaitable[Front]]


@pytest.fixture(scope="session")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Catalogues:
    """English, French, and as much Arabic as a layout needs."""
    folder = tmp_path_factory.mktemp("words")
    house = Path(__file__).parents[2]
    for language in languages(house / "locales"):
        shutil.copytree(house / "locales" / language, folder / language)
    begin(folder, "ar")
    renew(house, folder)
    path = po_path(folder, "ar")
    catalogue = read(path, "ar")
    for message, said in ARABIC.items():
        if message in catalogue:
            catalogue[message].string = said
    path.write_bytes(written(catalogue))
    path.with_suffix(".mo").unlink()
    return Catalogues(LANGUAGES, folder=folder)


@pytest.fixture
def rules() -> Rules:
    """The rules of an office that has a key."""
    return rules_of_the_office(key=KEY)


@pytest.fixture(scope="session")
def gazetteer(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    """The places, made when they are not there."""
    path = Path(__file__).parents[2] / DEFAULT_PATH
    if not current(path):
        path = tmp_path_factory.mktemp("places") / "gazetteer.db"
        build(path)
    return Gazetteer(path)


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


@pytest.fixture
async def front(
    office: Office, spoken: Catalogues, now: datetime, gazetteer: Gazetteer
) -> AsyncIterator[Front]:
    """The office from the street, on both databases."""
    made, runner = await opened(office, spoken, now, gazetteer)
    async with aiohttp.ClientSession(made.url) as http:
        made.http = http
        yield made
    await runner.cleanup()


@pytest.fixture
async def window(
    *,
    request: pytest.FixtureRequest,
    rules: Rules,
    spoken: Catalogues,
    now: datetime,
    gazetteer: Gazetteer,
    tmp_path: Path,
) -> AsyncIterator[Front]:
    """The same on one database, for those who only look."""
    database: Database = fresh_database(request, "sqlite", tmp_path / "convoke.db")
    made, runner = await opened(Office(database, rules), spoken, now, gazetteer)
    async with aiohttp.ClientSession(made.url) as http:
        made.http = http
        yield made
    await runner.cleanup()
    database.close()
