"""When the next message can be taken, where that is within moments."""

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from db.tables import Chat, Delivery
from programme import deliveries, people
from tests.programme.desk import ANA, Desk
from tests.programme.workshop import WEEK_BEFORE_IN_LONDON, confirmed

SECOND = timedelta(seconds=1)
HALF = timedelta(milliseconds=500)


@pytest.fixture
async def due(desk: Desk) -> Desk:
    """A message to Ana is due."""
    await confirmed(desk, ANA)
    desk.now = WEEK_BEFORE_IN_LONDON
    return desk


async def soon(desk: Desk) -> timedelta | None:
    return await desk.office.read(
        lambda session: deliveries.soon(session, now=desk.now, within=SECOND)
    )


def held(desk: Desk, *, message: timedelta | None = None, chat: timedelta | None = None) -> None:
    """The message, or its whole chat, is to wait so long."""
    with desk.office.database.transaction(writes=True) as session:
        if message is not None:
            _waiting(session).not_before = desk.now + message
        if chat is not None:
            session.get_one(Chat, ANA).paused_until = desk.now + chat


def _waiting(session: Session) -> Delivery:
    return session.query(Delivery).filter_by(chat_id=ANA, due_at=WEEK_BEFORE_IN_LONDON).one()


async def test_what_is_due_can_be_taken_now(due: Desk) -> None:
    assert await soon(due) == timedelta()


async def test_what_falls_due_within_the_second_is_known(due: Desk) -> None:
    due.now -= HALF
    assert await soon(due) == HALF
    due.now -= SECOND
    assert await soon(due) is None


async def test_what_is_held_back_can_be_taken_when_the_last_reason_ends(due: Desk) -> None:
    held(due, message=HALF)
    assert await soon(due) == HALF
    held(due, chat=HALF / 2)
    assert await soon(due) == HALF
    held(due, chat=HALF + HALF / 2)
    assert await soon(due) == HALF + HALF / 2
    held(due, chat=SECOND * 2)
    assert await soon(due) is None


async def test_nobody_waits_for_who_stopped_the_bot(due: Desk) -> None:
    held(due, message=HALF)
    await due.office.note(people.blocked, chat_id=ANA, now=due.now)
    assert await soon(due) is None
