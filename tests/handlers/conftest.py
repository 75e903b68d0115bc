"""The sample office behind its bot, with a coordinator and a manager who write to it."""

from collections.abc import AsyncIterator, Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from db.database import Database
from programme import importing
from programme.office import Office
from programme.rules import Rules
from programme.viewer import office_itself
from reading.gazetteer import Gazetteer
from tests.client import Person
from tests.handlers.house import COORDINATOR, MANAGER, House, read
from tests.opening import post_of
from tests.places import gazetteer
from tests.post import Post
from tests.switchboard import connected

__all__ = ["gazetteer"]


@pytest.fixture
async def house(fresh_office: Office, gazetteer: Gazetteer, now: datetime) -> AsyncIterator[House]:
    """The sample's people, before the office."""
    people = [
        {"id": one["telegram_id"], "first_name": one["name"], "language_code": one["language"][:2]}
        | {"started": one["started"]}
        for one in read("people")["people"]
    ]
    async with connected(House, fresh_office, people=people, gazetteer=gazetteer, now=now) as made:
        yield made


@pytest.fixture
def office_database(fresh: Callable[[Path], Database], tmp_path: Path) -> Iterator[Database]:
    database = fresh(tmp_path / "convoke.db")
    yield database
    database.close()


@pytest.fixture
def fresh(laid_sqlite: Path) -> Callable[[Path], Database]:
    def copied(path: Path) -> Database:
        path.write_bytes(laid_sqlite.read_bytes())
        return Database(f"sqlite:///{path}")

    return copied


@pytest.fixture
async def fresh_office(office_database: Database, rules: Rules, now: datetime) -> Office:
    """The sample's projects, bodies and people; no activities."""
    office = Office(office_database, rules)
    people = {**read("people"), "participations": []}
    by = office_itself(now)
    await office.act(importing.load, by=by, office=read("office"), people=people)
    return office


@pytest.fixture
def coordinator(house: House) -> Person:
    return house.person(COORDINATOR)


@pytest.fixture
def manager(house: House) -> Person:
    return house.person(MANAGER)


@pytest.fixture
async def post(office: Office) -> AsyncIterator[Post]:
    """A post office with reminders for three guests."""
    async with post_of(office, guests=3) as made:
        yield made


WORKSHOP = "/new Workshop on evidence, Tbilisi, Georgia, 18-19 July 2016 #GLACY"
MISSION = (
    "/new Advisory mission on reporting, Belgrade, Serbia, 1-2 August 2016; "
    "Pristina, Kosovo*, 4-5 August 2016 #iPROCEEDS"
)


@pytest.fixture
async def workshop(coordinator: Person) -> str:
    """A saved workshop's reference."""
    await coordinator.says(WORKSHOP)
    await coordinator.presses("Save")
    return "GLACY-2016-001"


@pytest.fixture
async def mission(coordinator: Person) -> str:
    """A saved mission's reference."""
    await coordinator.says(MISSION)
    await coordinator.presses("Save")
    return "IPROCEEDS-2016-001"
