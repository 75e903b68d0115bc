"""Seconds that pass faster: whoever waits by them waits as long as they say."""

import asyncio

from sandbox.pace import LOOK_UP, Pace
from tests.seconds import Seconds


def test_a_sleeper_waits_by_the_pace_and_notices_when_it_changes() -> None:
    real = Seconds()
    pace = Pace(real, 20)

    async def asleep() -> tuple[float, float]:
        sleeper = asyncio.create_task(pace.sleep(60, real.sleep))
        await asyncio.sleep(0)
        pace.change(10)
        real.wait(0)
        await sleeper
        return real.at, pace()

    began = real.at
    ended, passed = real.run(asleep())
    assert 6 <= ended - began <= 6 + LOOK_UP
    assert passed >= began + 60


def test_what_ends_the_waiting_ends_the_sleep() -> None:
    real = Seconds()

    async def rung(_: float) -> bool:
        return True

    asyncio.run(Pace(real).sleep(300, rung))
    assert real.at == 1000
