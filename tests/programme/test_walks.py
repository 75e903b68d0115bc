"""Any sequence of acts, by anybody, at any moment: what the door promises holds after each."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.database import Database
from programme.office import Office
from programme.rules import Rules
from tests.databases import one_now
from tests.programme.steps import STEPS, Step
from tests.programme.walking import walk

database = one_now


def thorough(examples: int) -> Callable[[Any], Any]:
    return settings(
        max_examples=examples,
        deadline=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    )


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@thorough(25)
@given(steps=st.lists(STEPS, min_size=4, max_size=14))
def test_whatever_happens_the_door_keeps_its_promises(
    database: Database, rules: Rules, now: datetime, steps: list[Step]
) -> None:
    asyncio.run(walk(Office(database, rules), now, steps))


@pytest.mark.full
@thorough(120)
@given(steps=st.lists(STEPS, min_size=4, max_size=30))
def test_whatever_happens_for_long_the_door_keeps_its_promises(
    database: Database, rules: Rules, now: datetime, steps: list[Step]
) -> None:
    asyncio.run(walk(Office(database, rules), now, steps))
