"""What is broken on purpose is found by the check that guards it: what is owed, seen, and done."""

from datetime import datetime

import pytest
from hypothesis import Phase, given, settings

from db.database import Database
from programme.office import Office
from programme.owed import owed
from programme.rules import Rules
from tests.programme.conftest import desk, house
from tests.programme.desk import COLLEAGUE, Desk
from tests.programme.draws import Case, cases
from tests.programme.house import wrongly_seen
from tests.programme.steps import SPANS, Step
from tests.programme.test_owed import check_keys
from tests.programme.walking import walk
from tests.twins import door
from tests.twins import owed as broken_owed
from tests.twins import visibility as broken_visibility

__all__ = ["desk", "house"]

FAILS = (AssertionError, pytest.fail.Exception)


def keys_hold(compute: broken_owed.Computed) -> None:
    """The property of keys, for one way of computing what is owed."""

    @settings(max_examples=200, database=None, phases=[Phase.generate])
    @given(cases())
    def check(case: Case) -> None:
        check_keys(compute, case)

    check()


@pytest.mark.parametrize(
    "compute", [broken_owed.forgets_the_person, broken_owed.doubles_a_row], ids=lambda f: f.__name__
)
def test_two_messages_of_one_key_are_found(compute: broken_owed.Computed) -> None:
    with pytest.raises(AssertionError):
        keys_hold(compute)
    keys_hold(owed)


@pytest.mark.parametrize(
    ("beginning", "leak"),
    [
        (broken_visibility.without_the_level, "nobody, PUBLIC, RED, TENTATIVE"),
        (broken_visibility.with_every_draft, "nobody, PUBLIC, CLEAR, DRAFT"),
    ],
    ids=["without_the_level", "with_every_draft"],
)
async def test_a_leak_is_found_by_name(
    house: Desk, beginning: broken_visibility.Beginning, leak: str
) -> None:
    assert leak in await wrongly_seen(house, beginning)


WALKS: dict[type[Office], list[Step]] = {
    door.KeepsVersions: [Step("title", given="Training")],
    door.ActsTwice: [Step("title", given="Training")],
    door.NeverLooksBack: [
        Step("days", given=SPANS[1]),
        Step("days", COLLEAGUE, given=SPANS[3], older=1),
    ],
}


@pytest.mark.parametrize("twin", list(WALKS), ids=lambda twin: twin.__name__)
async def test_a_door_that_breaks_its_promise_is_found(
    database: Database, rules: Rules, now: datetime, twin: type[Office]
) -> None:
    with pytest.raises(FAILS):
        await walk(twin(database, rules), now, WALKS[twin])


@pytest.mark.parametrize("steps", list(WALKS.values()), ids=[one.__name__ for one in WALKS])
async def test_the_door_itself_passes_where_its_twins_fail(
    database: Database, rules: Rules, now: datetime, steps: list[Step]
) -> None:
    await walk(Office(database, rules), now, steps)
