"""Telegram's limits are kept at the full rate, and whoever is waited for goes first."""

import asyncio
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.limits import Lane, Limits
from sandbox.limits import Limits as TelegramLimits
from sandbox.limits import Rates
from tests.seconds import Seconds

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
    """What they got."""

    wish: Wish
    asked: float
    got: float


wishes = st.lists(
    st.builds(
        Wish,
        after=st.floats(0, 5, allow_nan=False).map(lambda at: round(at, 3)),
        chat=st.integers(1, 25),
        lane=st.sampled_from(Lane),
    ),
    max_size=150,
)


def turns_of(asked: list[Wish], rate: int = RATE) -> list[Turn]:
    """Everybody's turn, in the order they were given."""
    seconds = Seconds()
    limits = Limits(rate, seconds, seconds.sleep)
    given: list[Turn] = []

    async def wait(wish: Wish) -> None:
        await seconds.sleep(wish.after)
        at = seconds()
        await limits.turn(wish.chat, wish.lane)
        given.append(Turn(wish, at, seconds()))

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
    there = [(turn.got + draw.uniform(0, 0.1), turn.wish.chat) for turn in turns_of(asked)]  # type: ignore[attr-defined]
    for at, chat in sorted(there):
        hand.at = at
        telegram.take(chat)


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


def test_one_chat_that_is_put_off_stops_no_other_but_two_at_once_stop_all() -> None:
    seconds = Seconds()
    limits = Limits(RATE, seconds, seconds.sleep)
    limits.refused(1, 20)
    assert limits.resting() == [1]
    assert limits.room() > 0
    seconds.wait(0.5)
    limits.refused(2, 30)
    assert limits.room() == 0
    assert limits.patience() == pytest.approx(30)
    seconds.wait(30 + HAIR)
    assert limits.room() > 0


def test_two_refusals_far_apart_stop_only_their_chats() -> None:
    seconds = Seconds()
    limits = Limits(RATE, seconds, seconds.sleep)
    limits.refused(1, 20)
    seconds.wait(2)
    limits.refused(2, 20)
    assert limits.room() > 0


def test_whoever_goes_away_takes_no_turn() -> None:
    seconds = Seconds()
    limits = Limits(2, seconds, seconds.sleep)
    got: list[int] = []

    async def wait(chat: int) -> None:
        await limits.turn(chat, Lane.ANSWERS)
        got.append(chat)

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
