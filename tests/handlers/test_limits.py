"""Telegram's limits are kept at the full rate, and whoever is waited for goes first."""

import asyncio
import random
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.limits import Lane, Limits
from sandbox.limits import Limits as TelegramLimits
from sandbox.limits import Rates
from sandbox.refusal import Refusal
from tests.seconds import Seconds
from tests.twins.limits import CountsWhatLeaves, KnowsNoGroups, LastComesFirst

RATE = 30
HAIR = 1e-6


@dataclass(frozen=True)
class Wish:
    """Somebody who wants to write to a chat so many seconds after the beginning."""

    after: float
    chat: int
    lane: Lane


@dataclass(frozen=True)
class Turn:
    """What they got, and when Telegram got what they sent."""

    wish: Wish
    asked: float
    got: float
    came: float


wishes = st.lists(
    st.builds(
        Wish,
        after=st.floats(0, 5, allow_nan=False).map(lambda at: round(at, 3)),
        chat=st.integers(1, 25),
        lane=st.sampled_from(Lane),
    ),
    max_size=150,
)


def turns_of(
    asked: list[Wish],
    rate: int = RATE,
    made: Callable[..., Limits] = Limits,
    way: Callable[[], float] = int,
) -> list[Turn]:
    """Everybody's turn, in the order they were given.

    :param way: draws the seconds that a message takes there, and its answer back.
    """
    seconds = Seconds()
    limits = made(rate, seconds, seconds.sleep)
    given: list[Turn] = []

    async def wait(wish: Wish) -> None:
        await seconds.sleep(wish.after)
        at = seconds()
        await limits.turn(wish.chat, wish.lane)
        got, there, back = seconds(), way(), way()
        given.append(Turn(wish, at, got, got + there))
        await seconds.sleep(there + back)
        limits.landed(wish.chat, got)

    async def all_of_them() -> None:
        await asyncio.gather(*map(wait, asked))

    seconds.run(all_of_them())
    return given


def most_within(length: float, moments: list[float]) -> int:
    """The most of these that any span of this length holds."""
    return max(
        (sum(at <= one < at + length - HAIR for one in moments) for at in moments), default=0
    )


@settings(max_examples=60, deadline=None)
@given(wishes)
def test_no_second_holds_more_turns_than_the_rate(asked: list[Wish]) -> None:
    given = turns_of(asked)
    assert len(given) == len(asked)
    assert most_within(1.0, [turn.got for turn in given]) <= RATE


@settings(max_examples=60, deadline=None)
@given(wishes, st.randoms(use_true_random=False))
def test_telegram_refuses_none_of_them_even_when_the_way_there_varies(
    asked: list[Wish], draw: object
) -> None:
    hand = Seconds(0)
    telegram = TelegramLimits(Rates(), hand)
    there = turns_of(asked, way=partial(draw.uniform, 0, 0.1))  # type: ignore[attr-defined]
    for at, chat in sorted((turn.came, turn.wish.chat) for turn in there):
        hand.at = at
        telegram.take(chat)


def most_on_a_bad_line(made: Callable[..., Limits]) -> int:
    """The most that Telegram sees in a second where some messages take half a second."""
    draw = random.Random(7)
    asked = [Wish(0.0, chat, Lane.REMINDERS) for chat in range(200)]
    gone = turns_of(asked, made=made, way=lambda: draw.choice((0.01, 0.02, 0.5)))
    return most_within(1.0, [turn.came for turn in gone])


def most_of_a_chat_on_a_bad_line(made: Callable[..., Limits]) -> int:
    """The same in one chat, each message handed over when the one before has been answered."""
    ways = iter((0.01, 0.4, 0.0) * 4)
    asked = [Wish(1.2 * place, 7, Lane.REMINDERS) for place in range(6)]
    gone = turns_of(asked, made=made, way=lambda: next(ways))
    return most_within(1.0, [turn.came for turn in gone])


def test_no_second_holds_more_for_telegram_however_long_the_way() -> None:
    assert most_on_a_bad_line(Limits) <= RATE
    assert most_of_a_chat_on_a_bad_line(Limits) == 1


def test_turns_that_count_from_when_they_are_given_are_found_out() -> None:
    assert most_on_a_bad_line(CountsWhatLeaves) > RATE
    assert most_of_a_chat_on_a_bad_line(CountsWhatLeaves) > 1


@settings(max_examples=60, deadline=None)
@given(wishes)
def test_a_chat_gets_one_reminder_a_second_and_few_answers_in_a_burst(asked: list[Wish]) -> None:
    chats: defaultdict[int, list[Turn]] = defaultdict(list)
    for turn in turns_of(asked):
        chats[turn.wish.chat].append(turn)
    for turns in chats.values():
        assert most_within(1.0, [turn.got for turn in turns]) <= 3
        unasked = [turn.got for turn in turns if turn.wish.lane is not Lane.ANSWERS]
        assert all(later - earlier >= 1 for earlier, later in pairwise(unasked))


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


def refused_in_a_group(made: Callable[..., Limits]) -> int:
    """Calls that Telegram puts off, of sixty messages to one group."""
    hand = Seconds(0)
    telegram, refused = TelegramLimits(Rates(), hand), 0
    for turn in turns_of([Wish(0.0, -100, Lane.REMINDERS)] * 60, made=made):
        hand.at = turn.got
        try:
            telegram.take(turn.wish.chat)
        except Refusal:
            refused += 1
    return refused


def test_a_group_gets_twenty_a_minute() -> None:
    assert refused_in_a_group(Limits) == 0


def test_limits_that_know_no_groups_are_found_out() -> None:
    assert refused_in_a_group(KnowsNoGroups) > 0


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
