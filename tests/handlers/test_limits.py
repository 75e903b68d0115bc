"""Telegram's limits are kept at the full rate, however long the way there."""

import random
from collections import defaultdict
from collections.abc import Callable
from functools import partial
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.limits import Lane, Limits
from sandbox.limits import Limits as TelegramLimits
from sandbox.limits import Rates
from sandbox.refusal import Refusal
from tests.handlers.turns import RATE, Turn, Wish, most_within, turns_of, wishes
from tests.seconds import Seconds
from tests.twins.limits import CountsWhatLeaves, KnowsNoGroups


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
