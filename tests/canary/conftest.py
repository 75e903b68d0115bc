"""The whole house with its doors open: a bot, its sender, its pages, its figures, and all ears."""

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import datetime
from pathlib import Path

import pytest
import structlog
from aiogram import Bot
from sqlalchemy import update
from sqlalchemy.orm import Session

from db.tables import Chat, Person
from handlers.limits import Limits
from handlers.sender import Sender
from locales import Catalogues
from locales.catalogues import FOLDER
from programme import deliveries, owing
from programme.office import Office
from programme.rules import Rules
from reading.gazetteer import Gazetteer
from tests import factories as make
from tests.canary.ears import Ears
from tests.canary.house import LANGUAGES, House, Opened
from tests.canary.reach import GROUP
from tests.canary.words import Aviary
from tests.canary.world import World
from tests.conftest import fresh_database
from tests.places import gazetteer
from tests.switchboard import TOKEN, begin, dispatcher_of

__all__ = ["gazetteer"]


@pytest.fixture
def rules() -> Rules:
    """The rules of an office that has pages for guests."""
    return make.rules_of_the_office(key="a key of the office, for tests")


def settled(house: House) -> Callable[[Session], None]:
    """The office as it stands when the doors open."""

    def settle(session: Session) -> None:
        house.world = World(session, house.aviary)
        spoken = house.language
        session.add(Chat(id=GROUP, title="Group", admitted_by_id=1, language=spoken))
        session.execute(update(Person).values(language=spoken))
        session.flush()
        owing.announced_so_far(session, session.get_one(Chat, GROUP), house.moment)
        owing.refresh(session, house.world.numbers, house.moment)

    return settle


@pytest.fixture
async def open_house(
    request: pytest.FixtureRequest,
    rules: Rules,
    now: datetime,
    gazetteer: Gazetteer,
    tmp_path: Path,
) -> AsyncIterator[Opened]:
    """Opens the house; with an office, words and languages of another make, where given."""
    database = fresh_database(request, "sqlite", tmp_path / "convoke.db")
    ears = Ears()
    bot = Bot(TOKEN, session=ears)

    async def opened(
        kind: type[Office] = Office,
        *,
        aviary: type[Aviary] = Aviary,
        languages: tuple[str, ...] = LANGUAGES,
        folder: Path = FOLDER,
    ) -> House:
        office, catalogues = kind(database, rules), Catalogues(languages, folder=folder)
        dispatcher = dispatcher_of(office, catalogues, gazetteer)
        limits = Limits(0, asyncio.get_running_loop().time)
        house = House(
            office,
            aviary(),
            ears,
            bot,
            dispatcher,
            None,
            gazetteer,
            catalogues,
            now,  # type: ignore[arg-type]
            languages[0],
        )
        house.sender = Sender(bot, office, catalogues, limits, house.now)
        begin(dispatcher, office, catalogues, house.now)
        await office.note(settled(house))
        house.sender.epoch = await office.note(deliveries.hold_lease, owner="canary")
        return house

    with structlog.testing.capture_logs() as logs:
        opened.logs = logs  # type: ignore[attr-defined]
        yield opened
    database.close()
