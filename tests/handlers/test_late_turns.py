"""Turns that come late are used; those that were slept through are nobody's."""

import asyncio

import pytest

from handlers.limits import Lane
from handlers.limits.shared import WINDOW
from tests.handlers.pot import MANY, RATE, Pot, Together, from_the_pot, left_by
from tests.seconds import Seconds
from tests.twins.limits import LetsLateTurnsLapse


def test_a_turn_that_was_slept_through_is_nobodys() -> None:
    seconds = Seconds()
    pot = Pot(seconds, way=1.0)
    limits = from_the_pot(seconds, pot)

    async def story() -> None:
        going = asyncio.ensure_future(limits.turn(1, Lane.ANSWERS))
        for _ in range(5):
            await asyncio.sleep(0)
        pot.way = 0.003
        await going
        assert seconds() == pytest.approx(1001.003)
        assert pot.until == pytest.approx(1001 + WINDOW / RATE)

    seconds.run(story())


def all_turns_are_used(made: Together) -> None:
    """The promise: forty milliseconds to the database and back cost no turn."""
    seconds = Seconds()
    gone = left_by([made(seconds, Pot(seconds, way=0.04))], seconds, [Lane.ANSWERS])
    assert gone[-1][0] - gone[0][0] <= MANY * WINDOW / RATE


def test_whoever_hears_of_turns_a_little_late_uses_them_all() -> None:
    all_turns_are_used(from_the_pot)


def test_a_process_that_lets_late_turns_lapse_is_found_out() -> None:
    with pytest.raises(AssertionError):
        all_turns_are_used(lambda seconds, pot: LetsLateTurnsLapse(RATE, seconds, pot.give))


def test_who_is_always_late_goes_all_the_same() -> None:
    seconds = Seconds()
    gone = left_by([from_the_pot(seconds, Pot(seconds, way=0.5))], seconds, [Lane.ANSWERS])
    assert len(gone) == MANY


def test_turns_that_came_late_once_make_no_later_ones_late() -> None:
    seconds, many = Seconds(), 4 * RATE
    pot = Pot(seconds)
    limits = from_the_pot(seconds, pot)
    gone: list[float] = []

    async def leave(chat: int) -> None:
        await limits.turn(chat, Lane.BROADCASTS)
        gone.append(seconds())
        pot.way = 0.045 if RATE < len(gone) < 2 * RATE else 0.003
        limits.landed(None, seconds())

    async def story() -> None:
        await asyncio.gather(*(leave(chat) for chat in range(1, many + 1)))

    seconds.run(story())
    assert gone[-1] - gone[0] == pytest.approx((many - 1) * WINDOW / RATE, abs=0.01)
