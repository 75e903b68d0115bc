"""A sandbox on a free port, spoken to by aiogram's own bot and over HTTP."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from aiogram import Bot
from aiohttp import ClientSession, web
from playwright.async_api import Page

from sandbox.limits import Rates
from sandbox.server import create_app
from tests.chromium import browser
from tests.patience import PATIENCE
from tests.wire import Wire

TOKEN = "42:SANDBOX"
ADA, EMILE, STRANGER = 1001, 1002, 1003
PEOPLE = [
    {"id": ADA, "first_name": "Coordinator", "language_code": "en", "started": True},
    {"id": EMILE, "first_name": "Participant, French", "language_code": "fr", "started": True},
    {"id": STRANGER, "first_name": "Stranger", "language_code": "en", "started": False},
]


START = datetime(2016, 7, 1, 7, 0, tzinfo=UTC)


@dataclass
class Seconds:
    """A monotonic clock that passes only when told to."""

    passed: float = 1000.0

    def __call__(self) -> float:
        return self.passed


@dataclass
class Sandbox:
    """A running sandbox, as its users have it."""

    url: str
    bot: Bot
    http: ClientSession
    seconds: Seconds = field(default_factory=Seconds)

    async def ask(self, method: str, path: str, **how: Any) -> tuple[int, Any]:
        """Status and JSON of a call of the people side."""
        async with self.http.request(method, f"{self.url}{path}", **how) as response:
            return response.status, await response.json()

    async def get(self, path: str) -> Any:
        """The JSON of a GET that must go well."""
        status, body = await self.ask("GET", path)
        assert status == 200, body
        return body

    async def post(self, path: str, body: object = None) -> Any:
        """The JSON of a POST that must go well."""
        status, answer = await self.ask("POST", path, json=body)
        assert status in {200, 201}, answer
        return answer

    async def chat(self, person: int, since: int = 0) -> Any:
        """A chat as its person sees it."""
        return await self.get(f"/people/{person}/chat?since={since}")


Start = Callable[..., Awaitable[Sandbox]]


@asynccontextmanager
async def running(store: Path | str, **options: Any) -> AsyncIterator[Sandbox]:
    """A sandbox for the time of a block."""
    seconds = options.setdefault("monotonic", Seconds())
    app = create_app(store, token=TOKEN, people=PEOPLE, now=START, **options)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    session = Wire(url)
    try:
        async with ClientSession() as http:
            yield Sandbox(url, Bot(TOKEN, session=session), http, seconds)
    finally:
        await session.close()
        await runner.cleanup()


@pytest.fixture
async def start() -> AsyncIterator[Start]:
    """Starts sandboxes that end with the test."""
    async with AsyncExitStack() as stack:

        async def begin(store: Path | str = ":memory:", **options: Any) -> Sandbox:
            return await stack.enter_async_context(running(store, **options))

        yield begin


@pytest.fixture
async def sandbox(start: Start) -> Sandbox:
    """A sandbox in memory, without limits."""
    return await start(limits=Rates.lifted())


@pytest.fixture
async def page(sandbox: Any) -> AsyncIterator[Page]:
    """The page of the sandbox; an error in its script fails the test."""
    errors: list[str] = []
    async with browser() as opened:
        page = await opened.new_page(viewport={"width": 1200, "height": 700})
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.set_default_timeout(PATIENCE * 1000)
        await page.goto(sandbox.url)
        yield page
    assert errors == []
