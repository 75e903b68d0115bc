"""Twenty messages a minute in a group, as Telegram counts them."""

from collections.abc import Callable
from contextlib import suppress

import pytest

from handlers.limits import Lane, Limits
from sandbox.limits import Limits as TelegramLimits
from sandbox.limits import Rates
from sandbox.refusal import Refusal
from tests.seconds import Seconds
from tests.twins.groups import TakesGroupsForPeople

GROUP = -501
MANY = 65


def sent(make: Callable[..., Limits], lane: Lane) -> tuple[int, float]:
    """How many of many messages to one group Telegram takes, and the seconds they need."""
    seconds = Seconds()
    limits, telegram = make(30, seconds, seconds.sleep), TelegramLimits(Rates(), seconds)
    began = seconds()

    async def write() -> int:
        taken = 0
        for _ in range(MANY):
            await limits.turn(GROUP, lane)
            with suppress(Refusal):
                telegram.take(GROUP)
                taken += 1
        return taken

    return seconds.run(write()), seconds() - began


@pytest.mark.parametrize("lane", Lane)
def test_telegram_refuses_none_of_many_messages_to_a_group(lane: Lane) -> None:
    taken, needed = sent(Limits, lane)
    assert taken == MANY
    assert needed < 200


def test_limits_that_take_a_group_for_a_person_are_found() -> None:
    taken, _ = sent(TakesGroupsForPeople, Lane.REMINDERS)
    assert taken < MANY
