"""What a group does not get: what is kept back, and anything while it is not admitted."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy.orm import Session

from db.tables import Activity, Chat, Delivery, State
from programme import deliveries
from programme.values import Level
from tests import factories as make
from tests.programme.desk import COORDINATOR, Desk
from tests.programme.groups import TEAM, admit, end, moved, public, told, week
from tests.twins.groups import takes_without_asking

Take = Callable[..., Any]


async def test_what_is_kept_back_before_it_is_sent_is_not_sent(desk: Desk) -> None:
    activity = public(desk)
    await admit(desk)
    await moved(desk, activity)
    desk.make(level_of, activity=activity, level=Level.AMBER)
    assert await told(desk) == []


def level_of(session: Session, *, activity: int, level: Level) -> int:
    """The level of an activity, changed behind the door's back."""
    row = session.get_one(Activity, activity)
    row.level = level
    return row.id or 0


async def test_what_becomes_public_is_no_change(desk: Desk) -> None:
    activity = public(desk, level=Level.AMBER)
    await admit(desk)
    desk.make(level_of, activity=activity, level=Level.CLEAR)
    await moved(desk, activity)
    assert await told(desk) == []
    await moved(desk, activity, make.JULY)
    assert len(await told(desk)) == 1


async def test_what_changed_while_it_was_not_admitted_is_not_told_afterwards(desk: Desk) -> None:
    activity = public(desk)
    await admit(desk)
    await end(desk, COORDINATOR)
    await moved(desk, activity)
    await admit(desk)
    assert await told(desk) == []
    await moved(desk, activity, make.JULY)
    assert len(await told(desk)) == 1


async def test_nothing_that_waits_outlives_the_admission(desk: Desk) -> None:
    activity = public(desk)
    await admit(desk)
    await moved(desk, activity)
    await end(desk, COORDINATOR)
    assert await told(desk) == []
    assert [row.state for row in desk.rows(Delivery, chat_id=TEAM)] == [State.CANCELLED]


async def gets_nothing(desk: Desk, take: Take) -> None:
    """The promise: a group that nobody has admitted is sent nothing, whatever waits for it."""
    public(desk)
    await admit(desk)
    await week(desk)
    with desk.office.database.transaction(writes=True) as session:
        session.get_one(Chat, TEAM).admitted_by_id = None
    await desk.take(count=0)
    taken = await desk.office.note(take, now=desk.now, epoch=1, count=30)
    assert [one.chat_id for one in taken if one.chat_id < 0] == []


async def test_a_group_that_is_not_admitted_gets_nothing(desk: Desk) -> None:
    await gets_nothing(desk, deliveries.take)


async def test_a_taker_that_does_not_ask_for_the_admission_is_found(desk: Desk) -> None:
    with pytest.raises(AssertionError):
        await gets_nothing(desk, takes_without_asking)
