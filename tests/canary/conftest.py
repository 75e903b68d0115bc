"""The whole house with its doors open: a bot, its sender, its pages, its figures, and all ears."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import structlog
from aiogram import Bot, Dispatcher
from sqlalchemy import update
from sqlalchemy.orm import Session

from handlers import create_router, errors
from handlers.limits import Limits
from handlers.meeting import Meeting
from handlers.sender import Sender
from locales import Catalogues
from locales.catalogues import FOLDER
from locales.tongues import short
from programme import deliveries, owing
from programme.office import Office
from programme.rules import Rules
from reading.gazetteer import DEFAULT_PATH, Gazetteer, build, current
from tests import factories as make
from tests.canary.ears import Ears
from tests.canary.walking import shown
from tests.canary.words import Aviary, Sent
from tests.canary.world import GROUP, REACH, UNASKED, World
from tests.conftest import fresh_database

TOKEN = "42:SANDBOX"
LANGUAGES = ("en_GB", "fr")


@dataclass
class House:
    """The office, everything that left it, and a clock moved by hand."""

    office: Office
    aviary: Aviary
    ears: Ears
    bot: Bot
    dispatcher: Dispatcher
    sender: Sender
    gazetteer: Gazetteer
    catalogues: Catalogues
    moment: datetime
    language: str = LANGUAGES[0]
    world: World = field(init=False)
    sent: list[Sent] = field(default_factory=list)
    update: int = 0
    message: int = 0

    def now(self) -> datetime:
        """The moment of the house."""
        return self.moment

    async def says(self, chat: int, text: str) -> list[str]:
        """Somebody types; the buttons that come back."""
        body = {"message": {**self._message(chat), "text": text}}
        if text.startswith("/"):
            length = len(text.split(maxsplit=1)[0])
            body["message"]["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
        return await self._fed(chat, body, f"{chat} types {text}")

    async def presses(self, chat: int, data: str) -> list[str]:
        """Somebody presses a button, shown to them or not; the buttons that come back."""
        message = {**self._message(chat), "text": "Something", "from": BOT}
        query = {"id": str(self.update), "from": self._user(chat), "chat_instance": "1"}
        body = {"callback_query": {**query, "message": message, "data": data}}
        return await self._fed(chat, body, f"{chat} presses {data}")

    async def tick(self, **span: float) -> None:
        """Time passes, and what is due is sent."""
        self.moment += timedelta(**span)
        await self.sender.send_due()
        for chat, octets in self.ears.taken():
            self.sent.append(Sent(f"sent to {chat}", UNASKED.get(chat, 0), octets))

    def left(self, way: str, octets: bytes, reach: float = 0) -> None:
        """Something left by another way."""
        self.sent.append(Sent(way, reach, octets))

    def _message(self, chat: int) -> dict[str, Any]:
        self.message += 1
        at = int(self.moment.timestamp())
        place = {"id": chat, "type": "private", "first_name": "X"}
        return {"message_id": self.message, "date": at, "chat": place, "from": self._user(chat)}

    def _user(self, chat: int) -> dict[str, Any]:
        name, tongue = f"Person {chat}", short(self.language)
        return {"id": chat, "is_bot": False, "first_name": name, "language_code": tongue}

    async def _fed(self, chat: int, body: dict[str, Any], way: str) -> list[str]:
        self.update += 1
        self.ears.speaking = chat
        await self.dispatcher.feed_raw_update(self.bot, {"update_id": self.update, **body})
        heard = self.ears.taken()
        self.sent += [Sent(way, REACH.get(to, 0), octets) for to, octets in heard]
        return [data for _, octets in heard for data in shown(octets)]


BOT = {"id": 42, "is_bot": True, "first_name": "Convoke"}
Opened = Callable[..., Any]


@pytest.fixture(scope="session")
def gazetteer(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    path = Path(__file__).parents[2] / DEFAULT_PATH
    if not current(path):
        path = tmp_path_factory.mktemp("places") / "gazetteer.db"
        build(path)
    return Gazetteer(path)


@pytest.fixture
def rules() -> Rules:
    """The rules of an office that has pages for guests."""
    return make.rules_of_the_office(key="a key of the office, for tests")


def settled(house: House) -> Callable[[Session], None]:
    """The office as it stands when the doors open."""

    def settle(session: Session) -> None:
        house.world = World(session, house.aviary)
        spoken = house.language
        session.add(make.Chat(id=GROUP, title="Group", admitted_by_id=1, language=spoken))
        session.execute(update(make.Person).values(language=spoken))
        session.flush()
        owing.announced_so_far(session, session.get_one(make.Chat, GROUP), house.moment)
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
        dispatcher = Dispatcher(
            office=office,
            catalogues=catalogues,
            gazetteer=gazetteer,
            languages=languages,
            office_name="Cybercrime Programme Office",
            public_url="https://office.example",
            username="convoke_bot",
        )
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
        dispatcher["now"] = house.now
        dispatcher.update.outer_middleware(Meeting(office, catalogues, house.now))
        dispatcher.include_router(create_router())
        errors.register(dispatcher)
        await office.note(settled(house))
        house.sender.epoch = await office.note(deliveries.hold_lease, owner="canary")
        return house

    with structlog.testing.capture_logs() as logs:
        opened.logs = logs  # type: ignore[attr-defined]
        yield opened
    database.close()
