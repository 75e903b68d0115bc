"""Whoever is waited for goes first; nobody waits longer than their part of the rate."""

import asyncio
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.limits import Lane, Limits
from tests.handlers.turns import HAIR, RATE, Wish, turns_of
from tests.seconds import Seconds
from tests.twins.limits import LastComesFirst


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(Lane), min_size=1, max_size=100))
def test_answers_go_before_reminders_and_reminders_before_broadcasts(lanes: list[Lane]) -> None:
    asked = [Wish(0.0, chat, lane) for chat, lane in enumerate(lanes, 1)]
    given = [turn.wish for turn in turns_of(asked)]
    assert [wish.lane for wish in given] == sorted(lanes)
    assert given == sorted(given, key=lambda wish: (wish.lane, wish.chat)), "and in their order"


def out_of_order(made: Callable[..., Limits]) -> list[int]:
    """Places of answers to one chat, and to another, that come before an earlier one."""
    asked = [Wish(0.0, chat, Lane.ANSWERS) for chat in (7, 7, 8, 7, 8, 7, 7)]
    got = [(turn.wish.chat, id(turn.wish)) for turn in turns_of(asked, made=made)]
    meant = [(wish.chat, id(wish)) for wish in asked]
    return [
        chat
        for chat in (7, 8)
        if [one for one in got if one[0] == chat] != [one for one in meant if one[0] == chat]
    ]


def test_the_answers_of_one_chat_keep_their_order() -> None:
    assert out_of_order(Limits) == []


def test_limits_that_turn_the_order_round_are_found_out() -> None:
    assert out_of_order(LastComesFirst) == [7, 8]


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 200))
def test_the_nth_of_one_instant_goes_within_its_part_of_the_rate(many: int) -> None:
    given = turns_of([Wish(0.0, chat, Lane.REMINDERS) for chat in range(1, many + 1)])
    start = given[0].asked
    for place, turn in enumerate(given, 1):
        assert turn.got - start <= 0.5 + place / RATE


def test_a_rate_of_nothing_lifts_every_limit() -> None:
    given = turns_of([Wish(0.0, 1, Lane.REMINDERS)] * 500, rate=0)
    assert len(given) == 500
    assert all(turn.got == turn.asked for turn in given)


def test_room_is_what_reminders_may_take_now_and_patience_how_long_the_next_waits() -> None:
    seconds = Seconds()
    limits = Limits(RATE, seconds, seconds.sleep)

    async def story() -> None:
        given = 0
        assert limits.patience() is None
        while limits.room():
            await limits.turn(given := given + 1, Lane.REMINDERS)
            limits.landed(None, seconds())
        wait = limits.patience()
        assert wait is not None
        assert 0 < wait < 1
        seconds.wait(wait + HAIR)
        assert limits.room() > 0

    seconds.run(story())


def test_a_chat_rests_after_a_message_and_no_longer() -> None:
    seconds = Seconds()
    limits = Limits(RATE, seconds, seconds.sleep)

    async def story() -> None:
        await limits.turn(7, Lane.REMINDERS)
        assert limits.resting() == [7]
        wait = limits.patience()
        assert wait == pytest.approx(1.05)
        seconds.wait(wait + HAIR)
        assert limits.resting() == []
        assert limits.patience() is None

    seconds.run(story())


def test_whoever_goes_away_takes_no_turn() -> None:
    seconds = Seconds()
    limits = Limits(2, seconds, seconds.sleep)
    got: list[int] = []

    async def wait(chat: int) -> None:
        await limits.turn(chat, Lane.ANSWERS)
        got.append(chat)
        limits.landed(None, seconds())

    async def story() -> None:
        tasks = [asyncio.ensure_future(wait(chat)) for chat in range(1, 7)]
        for _ in range(5):
            await asyncio.sleep(0)
        for task in tasks[1:4]:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    seconds.run(story())
    assert got == [1, 5, 6]
    assert seconds() - 1000 < 1.6
