"""Updates that Telegram brings are taken when they are stored."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from io import BytesIO
from typing import Any

import pytest
from aiohttp import ClientSession, web

from bot.hook import receiving
from tests.bot.hall import ADA, Hall
from tests.outage import locked
from web import webhook
from web.server import listen

PATH, SECRET = "p" * 48, "s" * 48
Receive = Callable[[list[dict[str, Any]]], Awaitable[bool]]


@asynccontextmanager
async def served(receive: Receive) -> AsyncIterator[str]:
    """The address of a webhook."""
    app = web.Application()
    webhook.add(app, path_secret=PATH, secret=SECRET, receive=receive)
    runner, port = await listen(app, "127.0.0.1", 0)
    try:
        yield f"http://127.0.0.1:{port}/telegram"
    finally:
        await runner.cleanup()


async def brought(address: str, body: Any, *, path: str = PATH, secret: str = SECRET) -> int:
    """Bring something, and hang up; the status of the answer."""
    headers = {webhook.HEADER: secret}
    given = {"data": BytesIO(body)} if isinstance(body, bytes) else {"json": body}
    async with (
        ClientSession() as http,
        http.post(f"{address}/{path}", headers=headers, **given) as answer,
    ):
        return answer.status


async def test_an_update_that_is_brought_twice_is_handled_once(hall: Hall) -> None:
    await hall.says(ADA, "hello")
    [update] = await hall.batch()
    intake = hall.intake()
    async with served(receiving(intake)) as address:
        assert [await brought(address, update) for _ in range(2)] == [200, 200]
    await intake.drain()
    assert hall.heard == ["hello"]


async def test_it_is_stored_before_it_is_taken(hall: Hall) -> None:
    await hall.says(ADA, "hello")
    [update] = await hall.batch()
    intake = hall.intake()
    async with served(receiving(intake)) as address:
        with locked(hall.office.database):
            assert await brought(address, update) == 503
        assert await hall.rows() == []
        assert await brought(address, update) == 200
    await intake.drain()
    assert hall.heard == ["hello"]


async def test_a_webhook_that_takes_before_it_has_stored_is_found_out(hall: Hall) -> None:
    await hall.says(ADA, "hello")
    [update] = await hall.batch()
    intake = hall.intake()

    async def takes_at_once(updates: list[dict[str, Any]]) -> bool:
        await receiving(intake)(updates)
        return True

    async with served(takes_at_once) as address:
        with locked(hall.office.database):
            assert await brought(address, update) == 200
        assert await hall.rows() == []


@pytest.mark.parametrize(
    ("wrong", "status"),
    [
        ({"path": "x" * 48}, 404),
        ({"secret": "x" * 48}, 404),
        ({"secret": ""}, 404),
        ({"body": b"{"}, 400),
        ({"body": b"[]"}, 400),
        ({"body": b'{"update_id": "1"}'}, 400),
        ({"body": b" " * (webhook.LARGEST + 1)}, 413),
    ],
    ids=["path", "secret", "no secret", "no JSON", "no update", "no number", "too large"],
)
async def test_what_is_not_telegrams_is_turned_away(
    hall: Hall, wrong: dict[str, Any], status: int
) -> None:
    given = {"body": {"update_id": 1}} | wrong
    async with served(receiving(hall.intake())) as address:
        assert await brought(address, given.pop("body"), **given) == status
    assert await hall.rows() == []
