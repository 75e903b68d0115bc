"""Turns are given out by one clock: never more in a second, and whoever was held up catches up."""

import random
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import pytest

from programme import pace
from programme.office import Office
from programme.pace import Turns
from tests.twins.limits import gives_at_one_pace, hands_back_the_newest

RATE, WINDOW = 30, 1.0
HAIR = 1e-5
Give = Callable[..., Turns]


@dataclass
class Clocks:
    """The clock that all share, and that of whoever asks: they show other hours and go alike."""

    shared: datetime = datetime(2016, 7, 11, 8, tzinfo=UTC)
    own: float = 5000.0
    given: list[float] = field(default_factory=list)

    def wait(self, seconds: float) -> None:
        """Both go on."""
        self.shared += timedelta(seconds=seconds)
        self.own += seconds

    def ask(self, office: Office, give: Give) -> Any:
        """Turns by these clocks."""
        return partial(
            office.note,
            give,
            rate=RATE,
            window=WINDOW,
            monotonic=lambda: self.own,
            clock=lambda _: self.shared,
        )


def most(begun: list[float]) -> int:
    """The most turns that begin within a window."""
    return max(sum(at <= one < at + WINDOW - HAIR for one in begun) for at in begun)


async def makes_up(office: Office, give: Give) -> None:
    """The promise: two seconds in which nobody could ask, a tenth at a time, cost three tenths."""
    clocks = Clocks()
    ask = clocks.ask(office, give)
    for number in range(60):
        begun = (await ask(many=6)).at
        clocks.given += begun
        clocks.wait(max(begun[-1] - clocks.own, 0.0) + (0.1 if number % 3 == 0 else 0.0))
    assert most(clocks.given) <= RATE
    assert clocks.given[-1] - clocks.given[0] < 60 * 6 / RATE * WINDOW + 0.3


async def test_whoever_is_held_up_makes_up_for_it(office: Office) -> None:
    await makes_up(office, pace.give)


async def test_a_giver_at_one_pace_is_found(office: Office) -> None:
    with pytest.raises(AssertionError):
        await makes_up(office, gives_at_one_pace)


async def never_too_many(office: Office, give: Give) -> None:
    """The promise: however late three processes are, no second has more than the rate."""
    draw, clocks, unused = random.Random(4), Clocks(), defaultdict[int, list[float]](list)
    ask = clocks.ask(office, give)
    for _ in range(150):
        process = draw.randrange(3)
        counting = sum(at > clocks.own - WINDOW for at in unused[process])
        begun = (await ask(many=6, unused=counting)).at
        used = [at for at in begun if at >= clocks.own - HAIR][: draw.choice([6, 6, 2])]
        unused[process] = [at for at in begun if at not in used]
        clocks.given += used
        clocks.wait(draw.choice([0.1, 0.2, 0.3, 0.4]))
    assert most(clocks.given) <= RATE


async def test_no_second_has_more_turns_than_the_rate(office: Office) -> None:
    await never_too_many(office, pace.give)


async def test_a_giver_who_forgets_the_newest_is_found(office: Office) -> None:
    with pytest.raises(AssertionError):
        await never_too_many(office, hands_back_the_newest)


async def test_what_is_handed_back_is_given_again(office: Office) -> None:
    clocks = Clocks()
    ask = clocks.ask(office, pace.give)
    for _ in range(5):
        await ask(many=6)
    clocks.wait(0.9)
    assert (await ask(many=6, unused=6)).at[0] == pytest.approx(clocks.own)


async def test_a_shared_clock_that_was_set_back_keeps_nobody_waiting(office: Office) -> None:
    clocks = Clocks()
    ask = clocks.ask(office, pace.give)
    await ask(many=1)
    clocks.shared -= timedelta(hours=1)
    assert (await ask(many=1)).at == (clocks.own,)
