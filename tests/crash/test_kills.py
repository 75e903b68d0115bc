"""``kill -9`` at random moments of a scripted hour loses nothing and does nothing twice."""

from collections.abc import Callable

import pytest

from tests.crash.checks import faults
from tests.crash.evidence import Evidence, histogram
from tests.crash.hour import Hour
from tests.crash.moments import moments
from tests.warm import Start, Warm, cold

DOZEN, SCORE = 12, 20
# In one of the ten every life begins as it does for its users.
HOURS = [(1, cold), *((seed, Warm) for seed in range(2, 11))]
Record = Callable[[str, object], None]


@pytest.mark.xdist_group("warm")
async def test_a_dozen_kills_lose_nothing_and_double_nothing(
    hour: Hour, record_property: Record
) -> None:
    seen = await hour.run(moments(DOZEN, seed=0))
    tell(seen, record_property)
    assert faults(seen) == {}, hour.product.log


@pytest.mark.full
@pytest.mark.parametrize(("seed", "lives"), HOURS)
async def test_ten_hours_of_twenty_kills_lose_nothing_and_double_nothing(
    hour: Hour, seed: int, lives: Start, record_property: Record
) -> None:
    seen = await hour.run(moments(SCORE, seed=seed))
    tell(seen, record_property)
    assert faults(seen) == {}, hour.product.log


def tell(seen: Evidence, record_property: Record) -> None:
    """The moments by last committed state, and that the hour was a full one."""
    record_property("kills", [kill.state for kill in seen.kills])
    sent = sum(row["state"] == "sent" for row in seen.rows["delivery"])
    unsure = sum(row["state"] in {"uncertain", "abandoned"} for row in seen.rows["delivery"])
    print(f"\n{len(seen.kills)} kills, by last committed state:\n{histogram(seen.kills)}")
    print(f"{seen.handed_out} updates, {len(seen.promises)} acts promised, {len(seen.asked)} looks")
    print(f"{sent} reminders sent, {unsure} uncertain; feed fetched {dict(seen.fetched)}")
    assert len(seen.due) == 60
    assert len(seen.promises) > len(seen.kills)
    assert seen.fetched[200]
