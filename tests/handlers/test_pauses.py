"""What Telegram asks to wait: one chat waits alone, all wait together, and answers not for long."""

import asyncio

import pytest

from handlers.limits import Lane, Limits
from tests.seconds import Seconds

RATE = 30
HAIR = 1e-6


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def limits(seconds: Seconds) -> Limits:
    return Limits(RATE, seconds, seconds.sleep)


def test_one_chat_that_is_put_off_stops_no_other(limits: Limits) -> None:
    limits.refused(1, 300)
    assert limits.resting() == [1]
    assert limits.room() > 0


def test_a_second_chat_within_a_second_stops_all(seconds: Seconds, limits: Limits) -> None:
    limits.refused(1, 30)
    seconds.wait(0.5)
    limits.refused(2, 30)
    assert limits.room() == 0
    seconds.wait(30)
    assert limits.room() == 0
    seconds.wait(1 + HAIR)
    assert limits.room() > 0


def test_all_wait_for_the_shorter_of_both(limits: Limits) -> None:
    limits.refused(1, 300)
    limits.refused(2, 3)
    assert limits.paused == pytest.approx(3 + 1)


def test_two_short_ones_far_apart_stop_only_their_chats(seconds: Seconds, limits: Limits) -> None:
    limits.refused(1, 4)
    seconds.wait(2)
    limits.refused(2, 4)
    assert limits.room() > 0


def test_two_long_ones_with_nothing_in_between_stop_all(seconds: Seconds, limits: Limits) -> None:
    limits.refused(1, 20)
    seconds.wait(4)
    limits.refused(2, 20)
    assert limits.paused == pytest.approx(16 + 1)


def test_two_long_ones_stop_only_their_chats_where_a_third_got_through(
    seconds: Seconds, limits: Limits
) -> None:
    limits.refused(1, 20)
    seconds.wait(2)
    limits.accepted(begun=seconds() - 1)
    seconds.wait(2)
    limits.refused(2, 20)
    assert limits.room() > 0


def test_what_left_before_is_no_proof(seconds: Seconds, limits: Limits) -> None:
    limits.refused(1, 20)
    seconds.wait(2)
    limits.accepted(begun=seconds() - 3)
    limits.refused(2, 20)
    assert limits.room() == 0


def test_where_no_limit_is_kept_what_telegram_asks_for_still_is(seconds: Seconds) -> None:
    limits = Limits(0, seconds, seconds.sleep)

    async def story() -> None:
        limits.refused(1, 20)
        await limits.turn(2, Lane.ANSWERS)
        assert seconds() == 1000
        await limits.turn(1, Lane.ANSWERS)
        assert seconds() == pytest.approx(1020)

    seconds.run(story())


def moments(limits: Limits, seconds: Seconds, lanes: list[Lane], *, let_in: bool) -> list[float]:
    """When each of these goes in a pause of twenty seconds, and whether Telegram takes answers."""
    gone: dict[int, float] = {}

    async def go(chat: int, lane: Lane) -> None:
        await limits.turn(chat, lane)
        gone[chat] = seconds() - 1000
        if let_in and lane is Lane.ANSWERS:
            await seconds.sleep(0.1)
            limits.accepted(begun=seconds() - 0.1)

    async def story() -> None:
        limits.pause(20)
        await asyncio.gather(*(go(chat, lane) for chat, lane in enumerate(lanes, 1)))

    seconds.run(story())
    return [gone[chat] for chat, _ in enumerate(lanes, 1)]


def test_reminders_wait_to_the_end_and_one_answer_in_five_seconds_goes_to_see(
    limits: Limits, seconds: Seconds
) -> None:
    lanes = [Lane.REMINDERS, Lane.ANSWERS, Lane.ANSWERS, Lane.BROADCASTS]
    assert moments(limits, seconds, lanes, let_in=False) == pytest.approx([20, 5, 10, 20])


def test_the_first_answer_that_is_let_in_brings_the_others(
    limits: Limits, seconds: Seconds
) -> None:
    lanes = [Lane.REMINDERS, *[Lane.ANSWERS] * 4]
    assert moments(limits, seconds, lanes, let_in=True) == pytest.approx([20, 5, 5.1, 5.1, 5.1])


def test_an_answer_that_comes_while_reminders_wait_is_not_kept_by_them(
    limits: Limits, seconds: Seconds
) -> None:
    async def story() -> None:
        limits.pause(300)
        waits = asyncio.ensure_future(limits.turn(1, Lane.REMINDERS))
        await seconds.sleep(7)
        await limits.turn(2, Lane.ANSWERS)
        assert seconds() == pytest.approx(1007)
        await waits
        assert seconds() == pytest.approx(1300)

    seconds.run(story())
