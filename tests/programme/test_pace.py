"""Turns are given out by one clock: a little late loses none, and nobody makes up for more."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import pairwise
from typing import Any

import pytest

from programme import pace
from programme.office import Office
from programme.pace import GRACE, Turns
from tests.twins.limits import gives_no_late_turn

EACH, ASKED = 0.1, 20
LATE, TOO_LATE = 0.04, 0.06
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
        """One turn, by these clocks."""
        return partial(
            office.note,
            give,
            each=EACH,
            monotonic=lambda: self.own,
            clock=lambda _: self.shared,
        )


async def begun(office: Office, give: Give, late: float) -> list[float]:
    """When turns begin that one process asks for, one by one, each time so long after its end."""
    clocks = Clocks()
    ask = clocks.ask(office, give)
    for _ in range(ASKED):
        turns = await ask(many=1)
        clocks.given.append(turns.at)
        clocks.wait(turns.at + EACH - clocks.own + late)
    return clocks.given


async def loses_none(office: Office, give: Give) -> None:
    """The promise: whoever asks forty milliseconds late has every turn all the same."""
    assert LATE < GRACE < TOO_LATE
    given = await begun(office, give, LATE)
    assert given[-1] - given[0] == pytest.approx((ASKED - 1) * EACH, abs=HAIR)


async def test_whoever_asks_a_little_late_loses_no_turn(office: Office) -> None:
    await loses_none(office, pace.give)


async def test_a_giver_who_lets_late_turns_lapse_is_found(office: Office) -> None:
    with pytest.raises(AssertionError):
        await loses_none(office, gives_no_late_turn)


async def test_whoever_asks_later_begins_now_and_makes_up_for_nothing(office: Office) -> None:
    given = await begun(office, pace.give, TOO_LATE)
    apart = [later - before for before, later in pairwise(given)]
    assert apart == pytest.approx([EACH + TOO_LATE] * (ASKED - 1), abs=HAIR)


async def test_a_late_turn_is_given_to_one_process_alone(office: Office) -> None:
    clocks = Clocks()
    ask = clocks.ask(office, pace.give)
    first = await ask(many=3)
    clocks.wait(3 * EACH + LATE)
    late, next_one = await ask(many=2), await ask(many=1)
    assert late.at == pytest.approx(first.at + 3 * EACH, abs=HAIR)
    assert next_one.at == pytest.approx(late.at + 2 * EACH, abs=HAIR)


async def test_a_shared_clock_that_was_set_back_keeps_nobody_waiting(office: Office) -> None:
    clocks = Clocks()
    ask = clocks.ask(office, pace.give)
    await ask(many=1)
    clocks.shared -= timedelta(hours=1)
    assert (await ask(many=1)).at == clocks.own
