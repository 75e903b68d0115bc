"""Updates over the Bot API: confirmed by their offset, polled by one."""

import asyncio
from typing import Any

import pytest
from aiogram.exceptions import TelegramConflictError

from tests.patience import PATIENCE


async def test_an_update_stays_until_its_offset_is_confirmed(sandbox: Any) -> None:
    for text in ("one", "two", "three"):
        await sandbox.post("/people/1001/messages", {"text": text})
    first = await sandbox.bot.get_updates(limit=2)
    again = await sandbox.bot.get_updates(limit=2)
    assert [one.message.text for one in first] == ["one", "two"]
    assert [one.update_id for one in first] == [one.update_id for one in again]
    rest = await sandbox.bot.get_updates(offset=first[0].update_id + 1)
    assert [one.message.text for one in rest] == ["two", "three"]
    last = await sandbox.bot.get_updates(offset=-1)
    assert [one.message.text for one in last] == ["three"]
    assert await sandbox.bot.get_updates(offset=last[0].update_id + 1) == []


async def test_a_long_poll_is_woken_by_what_happens(sandbox: Any) -> None:
    poll = asyncio.create_task(sandbox.bot.get_updates(timeout=300))
    while not (await sandbox.get("/office"))["bot"]:
        pass
    await sandbox.post("/people/1001/messages", {"text": "hello"})
    async with asyncio.timeout(PATIENCE):
        assert [one.message.text for one in await poll] == ["hello"]


async def test_a_second_poller_ends_the_first(sandbox: Any) -> None:
    first = asyncio.create_task(sandbox.bot.get_updates(timeout=30))
    while not first.done():
        await sandbox.bot.get_updates(timeout=0)
    with pytest.raises(TelegramConflictError, match="terminated by other getUpdates request"):
        await first


async def test_only_wanted_kinds_of_updates_are_kept(sandbox: Any) -> None:
    await sandbox.bot.get_updates(allowed_updates=["callback_query"])
    await sandbox.post("/people/1001/messages", {"text": "unwanted"})
    assert await sandbox.bot.get_updates() == []
