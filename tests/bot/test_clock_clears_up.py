"""What the tick does once a minute: fetches are noted, closed updates go."""

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from db.tables import Inbox
from programme.inbox import Received, store
from tests.bot.ticking import Ticking
from tests.invited import FIRST_CHAT
from tests.post import DUE


async def test_what_was_fetched_is_noted_once_a_minute_and_at_the_end(one: Ticking) -> None:
    for _ in range(121):
        await one.clock.tick()
        one.seconds.wait(1)
    assert len(one.flushed) == 3
    await one.clock.close()
    assert len(one.flushed) == 4


async def test_an_office_that_cannot_note_its_fetches_goes_on(one: Ticking) -> None:
    one.clock.flush = broken
    await one.clock.tick()
    await one.clock.tick()
    assert one.clock.revision >= 0
    await one.clock.close()


async def broken() -> None:
    raise OSError("no space left on device")


async def test_closed_updates_go_after_two_days_of_the_office(one: Ticking) -> None:
    updates = [Received(1, FIRST_CHAT, {}), Received(2, FIRST_CHAT, {})]
    await one.post.office.note(store, updates=updates, now=DUE - timedelta(days=3))
    await one.post.office.note(closed, number=1, at=DUE - timedelta(hours=49))
    await one.clock.tick()
    assert await one.post.office.read(kept) == [2]


def closed(session: Session, number: int, at: datetime) -> None:
    session.get_one(Inbox, number).closed_at = at


def kept(session: Session) -> list[int]:
    return [row.update_id for row in session.query(Inbox).all()]
