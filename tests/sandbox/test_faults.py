"""Faults strike as ordered, and the log tells what Telegram did from what the bot was told."""

import asyncio
import time
from typing import Any

import pytest
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)

from tests.patience import PATIENCE

FAULTS = [
    ("429", TelegramRetryAfter, False),
    ("403", TelegramForbiddenError, False),
    ("500_before", TelegramServerError, False),
    ("502_after", TelegramServerError, True),
    ("dropped", TelegramNetworkError, True),
    ("garbage", ClientDecodeError, True),
]


@pytest.mark.parametrize(("what", "error", "accepted"), FAULTS)
async def test_a_fault_strikes_and_the_log_knows_better(
    sandbox: Any, what: str, error: type[Exception], accepted: bool
) -> None:
    await sandbox.post("/faults", {"seed": 1, "method": "sendMessage", "what": what, "times": 1})
    with pytest.raises(error):
        await sandbox.bot.send_message(1001, "struck")
    assert await sandbox.bot.send_message(1001, "well")
    struck, well = (await sandbox.get("/log"))["calls"]
    assert (struck["fault"], struck["accepted"], struck["text"]) == (what, accepted, "struck")
    assert (well["fault"], well["accepted"], well["chat"]) == (None, True, 1001)
    seen = [one["text"] for one in (await sandbox.chat(1001))["messages"]]
    assert seen == (["struck", "well"] if accepted else ["well"])


async def test_a_slow_answer_is_accepted_long_before_it_comes(sandbox: Any) -> None:
    fault = {"method": "*", "what": "slow", "seconds": 30, "times": 1}
    await sandbox.post("/faults", fault)
    sending = asyncio.create_task(sandbox.bot.send_message(1001, "late"))
    seen: list[Any] = []
    async with asyncio.timeout(PATIENCE):
        while not seen:
            seen = (await sandbox.chat(1001))["messages"]
    assert [one["text"] for one in seen] == ["late"]
    assert not sending.done()
    sending.cancel()


async def strikes(sandbox: Any, seed: int) -> list[bool]:
    await sandbox.post("/faults", {"clear": True})
    fault = {"seed": seed, "method": "sendMessage", "what": "403", "share": 0.3}
    await sandbox.post("/faults", fault)
    last = (await sandbox.get("/log"))["next"]
    for _ in range(40):
        call = {"chat_id": 1001, "text": "x"}
        await sandbox.ask("POST", "/bot42:SANDBOX/sendMessage", json=call)
    calls = (await sandbox.get(f"/log?since={last}"))["calls"]
    return [call["fault"] is not None for call in calls]


async def test_a_seed_strikes_the_same_calls_again(sandbox: Any) -> None:
    first = await strikes(sandbox, 7)
    assert 4 <= sum(first) <= 20
    assert await strikes(sandbox, 7) == first
    assert await strikes(sandbox, 8) != first


async def test_other_methods_go_well_and_a_clearing_ends_it(sandbox: Any) -> None:
    await sandbox.post("/faults", {"method": "sendMessage", "what": "500_before"})
    assert await sandbox.bot.get_me()
    assert await sandbox.post("/faults", {"clear": True}) == {"faults": 0}
    assert await sandbox.bot.send_message(1001, "x")


async def test_an_unknown_fault_is_refused(sandbox: Any) -> None:
    status, answer = await sandbox.ask("POST", "/faults", json={"what": "earthquake"})
    assert (status, "not “earthquake”" in answer["error"]) == (400, True)


async def test_refusals_are_in_the_log_with_their_reason(sandbox: Any) -> None:
    call = {"chat_id": 5, "text": "x"}
    await sandbox.ask("POST", "/bot42:SANDBOX/sendMessage", json=call)
    await sandbox.ask("POST", "/bot42:WRONG/getMe")
    refused, stranger = (await sandbox.get("/log"))["calls"]
    assert (refused["accepted"], refused["code"], refused["chat"]) == (False, 400, 5)
    assert refused["description"] == "Bad Request: chat not found"
    assert refused["clock"].startswith("2016-07-01T07:00:00")
    assert (stranger["method"], stranger["code"]) == ("getMe", 401)


async def test_a_slow_answer_takes_seconds_of_the_sandbox(start: Any) -> None:
    sandbox = await start(speed=10_000, monotonic=time.monotonic)
    await sandbox.post("/faults", {"method": "*", "what": "slow", "seconds": 300, "times": 1})
    assert await sandbox.bot.send_message(1001, "soon", request_timeout=60)


async def test_the_log_knows_what_came_without_sound(sandbox: Any) -> None:
    for silent in (True, False, None):
        await sandbox.bot.send_message(1001, "x", disable_notification=silent)
    assert [call["silent"] for call in (await sandbox.get("/log"))["calls"]] == [True, False, False]
