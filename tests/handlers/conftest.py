"""The sample office behind its bot, with a coordinator and a manager who write to it."""

import json
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.database import Database
from db.tables import Activity, Inbox, Leg
from programme import importing
from programme.office import Office
from programme.rules import Rules
from programme.viewer import office_itself
from reading.gazetteer import Gazetteer
from tests.client import Person
from tests.places import gazetteer
from tests.post import Post, post_of
from tests.switchboard import TOKEN, Switchboard, connected

__all__ = ["gazetteer"]

SAMPLE = Path(__file__).parents[2] / "sample"
COORDINATOR, MANAGER, FRENCH, PARTICIPANT = 1001, 1002, 1004, 1011


@dataclass
class House(Switchboard):
    """The office behind its bot; each look at its clock takes a second."""

    def now(self) -> datetime:
        """The moment of the house."""
        self.moment += timedelta(seconds=1)
        return self.moment

    async def settle(self) -> None:
        """Take what people did, keep it, and answer it."""
        asked = {"offset": self.offset, "timeout": 0}
        async with self.http.post(f"{self.url}/bot{TOKEN}/getUpdates", json=asked) as response:
            updates = (await response.json())["result"]
        for body in updates:
            self.offset = body["update_id"] + 1
            await self.office.note(keep, body=body, now=self.moment)
            await self.dispatcher.feed_raw_update(self.bot, body)

    def person(self, id_: int) -> Person:
        """Somebody with a telephone."""
        return Person(id_, self.url, self.http, self.settle)

    async def activities(self) -> list[Activity]:
        """Every activity, drafts too, in the order of their beginning."""
        return await self.office.note(rows, table=Activity)

    async def legs(self) -> list[Leg]:
        """Every leg, in the order of its beginning."""
        return await self.office.note(rows, table=Leg)


def keep(session: Session, *, body: dict[str, Any], now: datetime) -> None:
    """The update as a row."""
    session.add(Inbox(update_id=body["update_id"], body=body, received_at=now))


def rows(session: Session, *, table: Any) -> list[Any]:
    """A table by id."""
    return list(session.scalars(select(table).order_by(table.id)))


def read(name: str) -> Any:
    """A file of the sample office."""
    return json.loads((SAMPLE / f"{name}.json").read_text(encoding="utf-8"))


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
