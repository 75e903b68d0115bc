"""A real server on a free port, before an office kept in memory."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

import aiohttp
import pytest
from yarl import URL

from programme.invitations import hashed
from programme.office import Office
from publishing.calendar import calendar
from publishing.feed import empty
from tests.web.house import Clock, Get, served
from web.app import create
from web.cache import Built, Cache
from web.fetches import Fetches
from web.server import listen

SECRET = "s3cret-Of-256-bits_" + "x" * 24


@dataclass
class Memory:
    """Feeds in memory, with a revision that moves by every change, as the office has it."""

    moment: datetime = datetime(2016, 7, 1, 12, tzinfo=UTC)
    revision: int = 1
    down: bool = False
    builds: int = 0
    feeds: dict[str, list[bytes]] = field(default_factory=dict)
    revoked: dict[str, datetime] = field(default_factory=dict)
    ready: dict[str, Built] = field(default_factory=dict)

    def put(self, secret: str, *titles: str) -> None:
        """The feed of this secret holds events of these titles from now on."""
        event = "BEGIN:VEVENT\r\nUID:{0}\r\nSUMMARY:{0}\r\nEND:VEVENT\r\n"
        self.feeds[hashed(secret)] = [event.format(title).encode() for title in titles]
        self.revision += 1

    def revoke(self, secret: str) -> None:
        """The address is given up."""
        self.revoked[hashed(secret)] = self.moment
        self.revision += 1

    def pass_by(self, **span: float) -> None:
        """Time passes."""
        self.moment += timedelta(**span)

    async def build(self, secret_hash: str, before: Built | None) -> Built | None:
        """What the product does with a database, done with a dictionary."""
        self.builds += 1
        if self.down:
            raise ConnectionError("the office is down")
        if secret_hash in self.ready:
            return self.ready[secret_hash]
        if secret_hash not in self.feeds:
            return None
        if revoked_at := self.revoked.get(secret_hash):
            return Built(empty("Programme"), revoked_at)
        return Built(calendar("Programme", (), self.feeds[secret_hash]))

    async def recovering(self, secret_hash: str, before: Built | None) -> Built | None:
        """It is up again after two failures."""
        self.down = self.builds < 2
        return await self.build(secret_hash, before)

    async def alive(self) -> bool:
        """Whether it answers."""
        if self.down:
            raise ConnectionError("the office is down")
        return True

    def now(self) -> datetime:
        """The clock on its wall."""
        return self.moment

    def today(self) -> date:
        """Its day."""
        return self.moment.date()


@pytest.fixture
def memory() -> Memory:
    """An office with one feed of two events."""
    memory = Memory()
    memory.put(SECRET, "One", "Two")
    return memory


@pytest.fixture
def fetches() -> Fetches:
    """What the server counts."""
    return Fetches()


@pytest.fixture
async def server(memory: Memory, fetches: Fetches) -> AsyncIterator[URL]:
    """The address of the running server."""
    cache = Cache(
        build=memory.build,
        revision=lambda: memory.revision,
        now=memory.now,
        today=memory.today,
        pauses=(),
    )
    app = create(
        cache=cache, fetches=fetches, now=memory.now, alive=memory.alive, languages=["en_GB"]
    )
    runner, port = await listen(app, "127.0.0.1", 0)
    yield URL(f"http://127.0.0.1:{port}")
    await runner.cleanup()


@pytest.fixture
async def client(server: URL) -> AsyncIterator[aiohttp.ClientSession]:
    """A reader that sends no header unless told to, and unpacks nothing."""
    silent = ("Accept", "Accept-Encoding", "User-Agent")
    async with aiohttp.ClientSession(
        server, auto_decompress=False, skip_auto_headers=silent
    ) as session:
        yield session


@pytest.fixture
def address() -> str:
    """The path of the feed."""
    return f"/cal/{SECRET}/programme.ics"


@pytest.fixture
def clock(now: datetime) -> Clock:
    """What the tick would keep."""
    return Clock(now)


@pytest.fixture
async def get(office: Office, clock: Clock, fetches: Fetches) -> AsyncIterator[Get]:
    """Fetch a feed of a real office by its secret."""
    async with served(office, clock, fetches) as fetch:
        yield fetch
