"""A day's message that may have arrived: what it told counts as told until it is known."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import pytest

from db.tables import Delivery, Purpose, State
from programme import edits, uncertain
from programme.deliveries import DayMessage
from tests import factories as make
from tests.programme.desk import COLLEAGUE, Desk
from tests.programme.workshop import moved_to

LATER = moved_to(7, 25)


def morning(desk: Desk) -> datetime:
    """When the colleague's next day's message comes."""
    return min(
        one.due_at for one in desk.rows(Delivery, purpose=Purpose.DIGEST, state=State.WAITING)
    )


async def in_doubt(desk: Desk) -> int:
    """A day's message says that an activity has been moved, and nobody knows whether it came."""
    activity = desk.convene([COLLEAGUE])
    await desk.act(edits.days, activity_id=activity, days=LATER)
    desk.now = morning(desk)
    taken = await desk.take()
    assert [type(one) for one in taken] == [DayMessage]
    await desk.settle(taken, State.UNCERTAIN)
    return activity


async def resolved(desk: Desk) -> None:
    """The next tick of whoever sends."""
    await desk.office.note(uncertain.resolve, epoch=1, now=desk.now)


async def told(desk: Desk) -> list[tuple[str, str]]:
    """From which day to which, in what comes within two days."""
    news = []
    for _ in range(4):
        desk.after(hours=12)
        days = [one for one in await desk.deliver() if isinstance(one, DayMessage)]
        items = [item for one in days for item in one.items if item.purpose is Purpose.CHANGE]
        news += [(start_of(item.told), str(item.activity.days.start)) for item in items]
    return news


def start_of(told: Mapping[str, Any] | None) -> str:
    """The first day, as a reader is to take it that they knew."""
    assert told is not None
    return str(told["legs"][0]["start"])


@pytest.mark.parametrize("first", ["resolved", "undone"])
async def test_news_of_a_day_in_doubt_that_are_undone_are_told_as_undone(
    desk: Desk, first: str
) -> None:
    activity = await in_doubt(desk)
    if first == "resolved":
        await resolved(desk)
    await desk.act(edits.days, activity_id=activity, days=make.JULY)
    await resolved(desk)
    assert await told(desk) == [("2016-07-25", "2016-07-18")]


async def test_news_of_a_day_in_doubt_come_once_more_as_the_change_they_were(desk: Desk) -> None:
    await in_doubt(desk)
    await resolved(desk)
    assert await told(desk) == [("2016-07-18", "2016-07-25")]


async def test_where_the_day_turns_out_to_have_come_nothing_is_told_twice(desk: Desk) -> None:
    await in_doubt(desk)
    await resolved(desk)
    [day] = [one for one in desk.rows(Delivery, purpose=Purpose.DIGEST) if one.repeated]
    proof = {"chat_id": COLLEAGUE, "message_id": 77, "delivery_id": day.id}
    await desk.office.note(uncertain.pressed, now=desk.now, **proof)
    assert await told(desk) == []
