"""A real office behind a real server, to be read as pages."""

import shutil
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path

import aiohttp
import pytest

from db.database import Database
from locales import Catalogues
from locales.pofiles import read, written
from locales.words import begin, languages, po_path, renew
from programme.office import Office
from programme.rules import Rules
from reading.gazetteer import Gazetteer
from tests.conftest import fresh_database
from tests.databases import one_now
from tests.factories import rules_of_the_office
from tests.pages.front import KEY, LANGUAGES, Front, opened
from tests.pages.guest import Guest, invited
from tests.pages.published import Make, publisher
from tests.places import gazetteer

__all__ = ["gazetteer"]

# Pages know nothing of databases: a server has its turn at full size.
database = one_now

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


@pytest.fixture
async def front(
    office: Office, spoken: Catalogues, now: datetime, gazetteer: Gazetteer
) -> AsyncIterator[Front]:
    """The office from the street."""
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
    """The same on SQLite, for those who only look."""
    own: Database = fresh_database(request, "sqlite", tmp_path / "convoke.db")
    made, runner = await opened(Office(own, rules), spoken, now, gazetteer)
    async with aiohttp.ClientSession(made.url) as http:
        made.http = http
        yield made
    await runner.cleanup()
    own.close()


@pytest.fixture
async def guest(front: Front) -> Guest:
    """Awa, invited by name, as the coordinator does it."""
    return await invited(front)


@pytest.fixture
def feed(front: Front) -> Make:
    """Make the feed that the tests look at."""
    return publisher(front)
