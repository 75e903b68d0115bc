"""Updates are brought to a webhook with its secret, in order in each chat, until they are taken."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiogram.exceptions import TelegramConflictError
from aiohttp import web

from tests.patience import PATIENCE


class Hearer:
    """A bot's webhook that can refuse at first."""

    def __init__(self) -> None:
        self.heard: list[tuple[int, str]] = []
        self.secrets: set[str | None] = set()
        self.refusals = 0
        self.answer: dict[str, Any] | None = None
        self.url = ""
        self._news = asyncio.Event()

    async def hear(self, request: web.Request) -> web.Response:
        message = (await request.json())["message"]
        self.secrets.add(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        if self.refusals:
            self.refusals -= 1
            raise web.HTTPServiceUnavailable
        self.heard.append((message["chat"]["id"], message["text"]))
        self._news.set()
        return web.json_response(self.answer) if self.answer else web.Response()

    async def has(self, number: int) -> None:
        async with asyncio.timeout(PATIENCE):
            while len(self.heard) < number:
                self._news.clear()
                await self._news.wait()


@pytest.fixture
async def hearer() -> AsyncIterator[Hearer]:
    hearer = Hearer()
    app = web.Application()
    app.add_routes([web.post("/hook", hearer.hear)])
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    hearer.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield hearer
    await runner.cleanup()


async def test_updates_are_brought_with_the_secret_and_in_order(start: Any, hearer: Hearer) -> None:
    sandbox = await start(patience=0.01)
    hearer.refusals = 3
    await sandbox.post("/people/1001/messages", {"text": "waiting since before"})
    assert await sandbox.bot.set_webhook(hearer.url, secret_token="s3cret")
    for text in ("one", "two"):
        for person in (1001, 1002):
            await sandbox.post(f"/people/{person}/messages", {"text": text})
    await hearer.has(5)
    assert [text for chat, text in hearer.heard if chat == 1001] == [
        "waiting since before", "one", "two",
    ]  # fmt: skip
    assert [text for chat, text in hearer.heard if chat == 1002] == ["one", "two"]
    assert hearer.secrets == {"s3cret"}
    info = await sandbox.bot.get_webhook_info()
    assert info.url == hearer.url
    assert "503" in info.last_error_message


async def test_polling_waits_until_the_webhook_is_gone(sandbox: Any) -> None:
    await sandbox.bot.set_webhook("http://127.0.0.1:9/hook")
    with pytest.raises(TelegramConflictError, match="while webhook is active"):
        await sandbox.bot.get_updates()
    await sandbox.post("/people/1001/messages", {"text": "x"})
    await sandbox.bot.delete_webhook()
    assert len(await sandbox.bot.get_updates()) == 1
    await sandbox.bot.delete_webhook(drop_pending_updates=True)
    assert await sandbox.bot.get_updates() == []


async def test_a_call_in_the_answer_is_done(start: Any, hearer: Hearer) -> None:
    sandbox = await start(patience=0.01)
    hearer.answer = {"method": "sendMessage", "chat_id": 1001, "text": "by the way"}
    await sandbox.bot.set_webhook(hearer.url)
    await sandbox.post("/people/1001/messages", {"text": "x"})
    since = (await sandbox.chat(1001))["next"]
    seen = await sandbox.get(f"/people/1001/chat?since={since}&wait=10")
    assert "by the way" in [one["text"] for one in seen["messages"]]
