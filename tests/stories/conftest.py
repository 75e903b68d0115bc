"""The sample office, loaded once and copied for each story, on both databases."""

from collections.abc import AsyncIterator, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from bot.sample import part
from db.database import Database
from programme import feeds, importing
from programme.office import Office
from programme.viewer import office_itself
from tests.client import Person
from tests.conftest import ONE_NOW
from tests.databases import Laid
from tests.factories import rules_of_the_office
from tests.places import places
from tests.stories.town import SECRET, Town
from tests.stories.town import town as opened

__all__ = ["places"]


@pytest.fixture(scope="session")
def sampled(request: pytest.FixtureRequest) -> Laid:
    """The sample office, and a calendar of the whole of it."""
    return Laid("sampled", load, request)


@pytest.fixture(params=ONE_NOW)
def database(request: pytest.FixtureRequest, sampled: Laid, tmp_path: Path) -> Iterator[Database]:
    """The sample office, for one story."""
    made = sampled.copy(request.param, tmp_path / "convoke.db")
    yield made
    made.close()


@pytest.fixture
async def town(database: Database, places: Path) -> AsyncIterator[Town]:
    """The whole product on the sample."""
    url = database.engine.url.render_as_string(hide_password=False)
    async with opened(url, places) as made:
        yield made


async def load(database: Database) -> None:
    """The sample office, and a calendar of the whole of it."""
    office = Office(database, rules_of_the_office())
    by = office_itself(datetime.fromisoformat(part("office")["clock"]))
    given = {name: part(name) for name in ("office", "activities", "people")}
    await office.act(importing.load, by=by, **given)
    await office.act(feeds.create, by=by, scope="office", language="en_GB", secret=SECRET)


@pytest.fixture
def coordinator(town: Town) -> Person:
    """Who has registered most of the sample's activities."""
    return town.person("Coordinator")


@pytest.fixture
def guest(town: Town) -> Person:
    """Who takes part in some."""
    return town.person("Participant, English")
