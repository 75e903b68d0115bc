"""More than Telegram takes is refused with the seconds to wait, by the real clock alone."""

from contextlib import suppress
from typing import Any

import pytest
from aiogram.exceptions import TelegramRetryAfter

from sandbox.limits import Limits, Rates
from sandbox.refusal import Refusal


class Hand:
    """A clock that a test moves by hand."""

    def __init__(self) -> None:
        self.at = 50.0

    def __call__(self) -> float:
        return self.at


def accepted(limits: Limits, chats: list[int]) -> int:
    """How many of a burst are taken."""
    taken = 0
    for chat in chats:
        with suppress(Refusal):
            limits.take(chat)
            taken += 1
    return taken


def test_thirty_a_second_are_taken_over_all_chats() -> None:
    hand = Hand()
    limits = Limits(Rates(), hand)
    assert accepted(limits, list(range(100))) == 30
    hand.at += 1
    assert accepted(limits, list(range(100, 200))) == 30


def test_a_sender_that_keeps_thirty_a_second_is_never_refused() -> None:
    hand = Hand()
    limits = Limits(Rates(), hand)
    for chat in range(300):
        limits.take(chat)
        hand.at += 1 / 30


def test_a_chat_takes_a_short_burst_and_then_one_a_second() -> None:
    hand = Hand()
    limits = Limits(Rates(), hand)
    assert accepted(limits, [1] * 10) == 5
    hand.at += 2
    assert accepted(limits, [1] * 10) == 2


def test_a_group_takes_twenty_a_minute() -> None:
    hand = Hand()
    limits = Limits(Rates(), hand)
    taken = 0
    for _ in range(59):
        taken += accepted(limits, [-5])
        hand.at += 1
    assert taken == 20
    with pytest.raises(Refusal) as refused:
        limits.take(-5)
    assert (refused.value.code, refused.value.parameters) == (429, {"retry_after": 1})


def test_lifted_limits_refuse_nothing() -> None:
    assert accepted(Limits(Rates.lifted(), Hand()), [1] * 1000) == 1000


async def test_a_bot_is_told_how_long_to_wait(start: Any) -> None:
    sandbox = await start()
    for number in range(5):
        await sandbox.bot.send_message(1001, str(number))
    with pytest.raises(TelegramRetryAfter) as refused:
        await sandbox.bot.send_message(1001, "too much")
    assert refused.value.retry_after == 1
    assert await sandbox.bot.send_message(1002, "another chat")
    sandbox.seconds.passed += 1
    assert await sandbox.bot.send_message(1001, "in time")


async def test_the_movable_clock_does_not_help(start: Any) -> None:
    sandbox = await start()
    for number in range(5):
        await sandbox.bot.send_message(1001, str(number))
    await sandbox.post("/clock", {"seconds": 86_400})
    with pytest.raises(TelegramRetryAfter):
        await sandbox.bot.send_message(1001, "too much")


async def test_at_twenty_times_the_speed_a_second_of_limits_is_over_in_a_twentieth(
    start: Any,
) -> None:
    sandbox = await start(speed=20)
    for number in range(5):
        await sandbox.bot.send_message(1001, str(number))
    with pytest.raises(TelegramRetryAfter):
        await sandbox.bot.send_message(1001, "too much")
    sandbox.seconds.passed += 0.06
    assert await sandbox.bot.send_message(1001, "in time")
