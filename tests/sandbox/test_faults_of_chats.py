"""Faults of one chat: closed, told to wait, or deleted, and the others left alone."""

from typing import Any

import pytest
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramRetryAfter,
    TelegramServerError,
)


async def test_a_fault_of_one_chat_leaves_the_others_alone(sandbox: Any) -> None:
    await sandbox.post("/faults", {"what": "500_before", "chat": 1001})
    with pytest.raises(TelegramServerError):
        await sandbox.bot.send_message(1001, "x")
    assert await sandbox.bot.send_message(1002, "x")
    assert await sandbox.bot.get_me()
    [listed] = await sandbox.get("/faults")
    assert (listed["what"], listed["chat"]) == ("500_before", 1001)
    await sandbox.post("/faults", {"what": "403", "chat": 1002})
    assert await sandbox.post("/faults", {"clear": True, "chat": 1001}) == {"faults": 1}
    assert await sandbox.bot.send_message(1001, "x")


@pytest.mark.parametrize(
    ("what", "error", "words"),
    [
        ("403", TelegramForbiddenError, "bot was blocked by the user"),
        ("deactivated", TelegramForbiddenError, "user is deactivated"),
        ("not_found", TelegramBadRequest, "chat not found"),
    ],
)
async def test_a_chat_is_closed_in_telegrams_words(
    sandbox: Any, what: str, error: type[Exception], words: str
) -> None:
    await sandbox.post("/faults", {"what": what, "chat": 1001})
    with pytest.raises(error, match=words):
        await sandbox.bot.send_message(1001, "x")


async def test_a_chat_that_asks_to_wait_for_300_seconds_asks_for_what_is_left(
    sandbox: Any,
) -> None:
    await sandbox.post("/faults", {"what": "429", "chat": 1001, "for": 300})
    waits = []
    for _ in range(2):
        with pytest.raises(TelegramRetryAfter) as later:
            await sandbox.bot.send_message(1001, "x")
        waits.append(later.value.retry_after)
        sandbox.seconds.passed += 100
    assert waits == [300, 200]
    sandbox.seconds.passed += 100
    assert await sandbox.bot.send_message(1001, "x")
    assert await sandbox.get("/faults") == []


async def test_an_account_that_was_deleted_is_gone_for_both_sides(sandbox: Any) -> None:
    assert await sandbox.post("/people/1001/deactivate") == {"deactivated": True}
    with pytest.raises(TelegramForbiddenError, match="user is deactivated"):
        await sandbox.bot.send_message(1001, "x")
    for deed, body in (("messages", {"text": "x"}), ("block", {})):
        status, answer = await sandbox.ask("POST", f"/people/1001/{deed}", json=body)
        assert (status, answer) == (409, {"error": "Coordinator has deleted the account."})
    assert (await sandbox.get("/people"))[0]["deactivated"]
