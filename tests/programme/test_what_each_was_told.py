"""What leaves at the same time is written in few statements: each row still keeps what it tells."""

from collections.abc import Callable
from typing import Any

import pytest

from db.tables import Delivery, State
from programme import deliveries, life
from programme.values import Level, Status
from tests import factories as make
from tests.programme.desk import ANA, HEAD, LUC, Desk
from tests.programme.groups import TEAM, admit
from tests.twins.groups import writes_one_telling_for_all

Take = Callable[..., Any]


async def keeps_what_each_tells(desk: Desk, take: Take) -> None:
    """The promise: of one revision a group that may see one leg is told of one, a guest of both."""
    both = ((make.TBILISI, make.JULY), (make.BELGRADE, make.AUGUST))
    activity = desk.convene(
        [ANA, LUC], level=Level.CLEAR, legs=both, leg_levels=(None, Level.AMBER)
    )
    await admit(desk)
    await desk.act(
        life.step, HEAD, activity_id=activity, step=Status.CANCELLED, reason="The host withdrew"
    )
    desk.after(minutes=11)
    await desk.take(count=0)
    await desk.office.note(take, now=desk.now, epoch=1, count=30)
    rows = {row.chat_id: row for row in desk.rows(Delivery, state=State.SENDING)}
    told = {chat: row.told for chat, row in rows.items() if row.told is not None}
    assert {chat: len(one["legs"]) for chat, one in told.items()} == {ANA: 2, LUC: 2, TEAM: 1}
    assert len({row.told_revision for row in rows.values()}) == 1


async def test_each_row_keeps_what_it_tells(desk: Desk) -> None:
    await keeps_what_each_tells(desk, deliveries.take)


async def test_a_taker_that_writes_one_telling_for_all_of_a_revision_is_found(desk: Desk) -> None:
    with pytest.raises(AssertionError):
        await keeps_what_each_tells(desk, writes_one_telling_for_all)
