"""What time it is: the machine's, or the sandbox's while one is followed."""

import time
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta

import aiohttp

from bot.wall import Wall
from sandbox.pace import Pace

QUICK = aiohttp.ClientTimeout(total=2)


class OfficeTime:
    """``now()`` is given to everything; nothing else reads a wall clock."""

    def __init__(
        self, monotonic: Callable[[], float] = time.monotonic, wall: Wall | None = None
    ) -> None:
        self.wall = wall or Wall()
        self._put: tuple[datetime, float] | None = None
        self._pace = Pace(monotonic)

    def now(self) -> datetime:
        """The moment, aware and UTC."""
        if self._put is None:
            return self.wall.now()
        at, then = self._put
        return at + timedelta(seconds=self._pace() - then)

    def put(self, at: datetime, speed: float = 1.0) -> None:
        """Go on from here, so many seconds in each."""
        self._pace.change(speed)
        self._put = (at, self._pace())


class SandboxClock:
    """Follows the clock of a sandbox, and tells it what is due next."""

    def __init__(self, url: str, office_time: OfficeTime) -> None:
        self.url = url.rstrip("/")
        self.office_time = office_time
        self._http: aiohttp.ClientSession | None = None
        self._told: object = None

    @property
    def http(self) -> aiohttp.ClientSession:
        """One session, opened when it is first needed."""
        if self._http is None:
            self._http = aiohttp.ClientSession(timeout=QUICK)
        return self._http

    async def follow(self) -> None:
        """Read the sandbox's clock."""
        async with self.http.get(f"{self.url}/clock") as answer:
            told = await answer.json()
        self.office_time.put(datetime.fromisoformat(told["now"]), told.get("speed", 1.0))

    async def tell(self, first: datetime | None, chats: dict[int, datetime]) -> None:
        """Tell what is due next, over all and per chat, when it is not what was told before."""
        if self._told == (first, chats):
            return
        report = {
            "all": first.isoformat() if first else None,
            "chats": {str(chat): due.isoformat() for chat, due in chats.items()},
        }
        async with self.http.put(f"{self.url}/clock/next", json=report) as answer:
            answer.raise_for_status()
        self._told = (first, dict(chats))

    async def close(self) -> None:
        """Let go of the connection."""
        if self._http is not None:
            await self._http.close()


async def moment(sandbox_url: str) -> datetime:
    """The moment that counts for an office: its sandbox's, else the machine's, as while it runs."""
    office_time = OfficeTime()
    if sandbox_url:
        clock = SandboxClock(sandbox_url, office_time)
        with suppress(aiohttp.ClientError, TimeoutError, ValueError, KeyError):
            await clock.follow()
        await clock.close()
    return office_time.now()
