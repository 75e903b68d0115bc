"""Where turns are shared, whoever is late for them loses little."""

import asyncio
from collections.abc import Callable

import pytest

from handlers.limits import Lane, Limits
from handlers.limits.shared import WINDOW
from tests.handlers.pot import RATE, Pot, Together, from_the_pot
from tests.seconds import Seconds
from tests.twins.limits import HandsNothingBack

MANY = 100


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
        assert pot.given[-1] == pytest.approx(1001), "what was slept through counts no more"

    seconds.run(story())


def sent_in(
    limits: Limits,
    seconds: Seconds,
    after_each: Callable[[int], None],
    lane: Lane = Lane.BROADCASTS,
) -> float:
    """How many times what they may take many messages take, if after each something happens."""
    gone: list[float] = []

    async def leave(chat: int) -> None:
        await limits.turn(chat, lane)
        gone.append(seconds())
        limits.landed(None, seconds())
        after_each(len(gone))

    async def story() -> None:
        await asyncio.gather(*(leave(chat) for chat in range(1, MANY + 1)))

    seconds.run(story())
    return (gone[-1] - gone[0]) / (MANY * WINDOW / RATE)


def lost_time_is_made_up(made: Together) -> None:
    """The promise: of a quarter of the time, lost a tenth of a second at once, half is made up."""
    seconds = Seconds()

    def hold_up(number: int) -> None:
        seconds.wait(0.1 if number % 9 == 0 else 0.0)

    assert sent_in(made(seconds, Pot(seconds)), seconds, hold_up) < 1.15


def test_whoever_is_held_up_makes_up_for_it() -> None:
    lost_time_is_made_up(from_the_pot)


def test_a_process_that_hands_nothing_back_is_found_out() -> None:
    with pytest.raises(AssertionError):
        lost_time_is_made_up(lambda seconds, pot: HandsNothingBack(RATE, seconds, pot.give))


def test_who_is_always_late_goes_all_the_same() -> None:
    seconds = Seconds()
    limits = from_the_pot(seconds, Pot(seconds, way=0.5))
    assert sent_in(limits, seconds, lambda _: None, Lane.ANSWERS) < 10


def test_turns_that_came_late_once_make_no_later_ones_late() -> None:
    seconds = Seconds()
    pot = Pot(seconds)

    def lengthen_the_way(number: int) -> None:
        pot.way = 0.045 if number // RATE == 1 else 0.003

    assert sent_in(from_the_pot(seconds, pot), seconds, lengthen_the_way) < 1.03
