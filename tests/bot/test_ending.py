"""Told to stop, the product lets what is in flight come to its end, and goes."""

import asyncio
import os
import signal
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from bot.settings import read
from db import schema
from db.database import Database
from db.tables import Inbox, State
from programme.office import Office
from sandbox.server import WORLD
from tests.invited import FIRST_CHAT
from tests.opening import post_of
from tests.post import TOKEN, Post
from tests.warm import Warm

SOON = 60

pytestmark = pytest.mark.xdist_group("warm")


@asynccontextmanager
async def product(post: Post, folder: Path, places: Path) -> AsyncIterator[Warm]:
    """``convoke run``, in a process of its own."""
    environ = {name: said for name, said in os.environ.items() if not name.startswith("CONVOKE_")}
    url = post.office.database.engine.url.render_as_string(hide_password=False)
    environ |= {
        "CONVOKE_DATABASE__URL": url,
        "CONVOKE_TELEGRAM__API_BASE": post.url,
        "CONVOKE_TELEGRAM__TOKEN": TOKEN,
        "CONVOKE_SANDBOX__URL": post.url,
        "CONVOKE_WEB__PORT": "0",
        "CONVOKE_READING__GAZETTEER": str(places),
    }
    process = Warm("bot", "run", folder=folder, environ=environ, errors=folder / "stderr")
    try:
        yield process
    finally:
        process.send_signal(signal.SIGKILL)
        await asyncio.to_thread(process.wait)
        process.stdout.close()


async def ended(process: Warm, said: Path) -> None:
    """Stop it, and see that it went well."""
    begun = time.monotonic()
    process.send_signal(signal.SIGTERM)
    status = await asyncio.to_thread(process.wait, SOON)
    print(f"ended after {time.monotonic() - begun:.1f} s")
    complained = await asyncio.to_thread(said.read_text)
    assert status == 0, complained
    assert "Traceback" not in complained


@pytest.fixture
async def post(tmp_path: Path) -> AsyncIterator[Post]:
    """Three reminders due, on a database such as a release makes it."""
    url = f"sqlite:///{tmp_path / 'convoke.db'}"
    schema.upgrade(url)
    database = Database(url)
    async with post_of(Office(database, read().rules()), guests=3) as made:
        yield made
    database.close()


def asked(post: Post, method: str) -> list[dict[str, Any]]:
    return [call for call in post.telegram[WORLD].log.since(0) if call["method"] == method]


async def test_what_is_in_flight_is_settled_and_what_is_handled_is_answered(
    post: Post, tmp_path: Path, places: Path
) -> None:
    await post.fault("slow", seconds=2)
    async with product(post, tmp_path, places) as process:
        await post.until(lambda: len(post.calls()) == 3)
        said = {"text": "/help"}
        async with post.http.post(f"{post.url}/people/{FIRST_CHAT}/messages", json=said) as answer:
            assert answer.status == 201
        await post.until(lambda: len(post.calls()) == 4)
        await ended(process, tmp_path / "stderr")
    assert await post.states() == {State.SENT: 3, State.WAITING: 6, State.EXPIRED: 3}
    [update] = await post.office.read(lambda one: list(one.scalars(select(Inbox))))
    assert update.closed_at
    assert update.error is None
    await post.mended()
    async with product(post, tmp_path, places) as process:
        before = len(asked(post, "deleteWebhook"))
        await post.until(lambda: len(asked(post, "deleteWebhook")) > before)
        await ended(process, tmp_path / "stderr")
    assert len(post.calls()) == 4, "nothing again"
