"""The tick: it looks at everything once, whatever of it fails."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy.orm import Session

from bot.time import OfficeTime, SandboxClock
from db.tables import Activity, Chat, Person, State
from programme import feeds
from programme.office import Office
from programme.viewer import office_itself
from tests.bot.ticking import Ticking, ticking
from tests.invited import FIRST_CHAT
from tests.outage import hasty, locked
from tests.patience import PATIENCE
from tests.post import DUE
from tests.seconds import Seconds


async def test_it_follows_the_clock_of_the_sandbox(one: Ticking) -> None:
    await one.move(DUE + timedelta(days=3))
    await one.clock.tick()
    assert timedelta() <= one.time.now() - (DUE + timedelta(days=3)) < timedelta(seconds=10)


async def test_where_the_sandboxs_seconds_pass_faster_so_do_the_offices(office: Office) -> None:
    async with ticking(office) as one:
        body = {"speed": 20}
        async with one.post.http.post(f"{one.post.url}/clock", json=body) as answer:
            assert (await answer.json())["speed"] == 20
        seconds = Seconds()
        time = OfficeTime(seconds)
        followed = SandboxClock(one.post.url, time)
        await followed.follow()
        began = time.now()
        seconds.wait(3)
        assert time.now() - began == timedelta(minutes=1)
        await followed.close()


async def test_it_sees_what_another_process_has_changed(one: Ticking) -> None:
    await one.clock.tick()
    before = one.clock.revision
    beside = Office(hasty(one.post.office.database), one.post.office.rules)
    await beside.act(feeds.create, by=office_itself(DUE), scope="office", language="en_GB")
    beside.database.close()
    await one.clock.tick()
    assert one.clock.revision > before


async def test_it_tells_the_sandbox_what_is_due_next(one: Ticking) -> None:
    await one.clock.tick()
    assert datetime.fromisoformat(one.told["all"]) == DUE
    await one.clock.sender.send_due()
    await one.clock.tick()
    # The day before, at six in Tbilisi.
    assert datetime.fromisoformat(one.told["all"]) == datetime(2016, 7, 17, 14, tzinfo=UTC)
    assert set(one.told["chats"]) == {str(FIRST_CHAT)}


async def test_a_sandbox_that_is_away_stops_nothing_else(office: Office) -> None:
    async with ticking(office, followed="http://127.0.0.1:1") as one:
        one.time.put(DUE)
        await one.clock.tick()
        await one.clock.sender.send_due()
        assert one.post.accepted()[FIRST_CHAT] == 1


async def test_a_database_that_is_locked_or_away_is_asked_again_at_the_next_tick(
    one: Ticking,
) -> None:
    impatient = hasty(one.post.office.database)
    one.clock.office = Office(impatient, one.post.office.rules)
    with locked(impatient):
        await one.clock.tick()
        assert one.clock.sender.epoch is None
    await one.clock.tick()
    assert one.clock.sender.epoch is not None
    impatient.close()


async def test_a_tick_a_second_until_it_is_shut_down(one: Ticking) -> None:
    ticked = asyncio.Event()
    one.clock.flush = setting(ticked)
    scheduler = one.clock.start()
    async with asyncio.timeout(PATIENCE):
        await ticked.wait()
    scheduler.shutdown(wait=False)
    assert one.clock.sender.epoch is not None


def setting(event: asyncio.Event) -> Callable[[], Any]:
    async def flush() -> None:
        event.set()

    return flush


async def test_a_reminder_says_what_is_true_when_it_leaves(one: Ticking) -> None:
    """The activity moves, and its reader changes language, between the instant and the sending."""
    await one.clock.tick()
    await one.post.office.note(renamed_and_french)
    await one.clock.sender.send_due()
    [sent] = [call for call in one.post.calls() if call["accepted"]]
    assert "Atelier nouveau" in sent["text"]
    assert "Rappel" in sent["text"]
    assert (await one.post.states())[State.SENT] == 1


def renamed_and_french(session: Session) -> None:
    session.get_one(Activity, 1).title = "Atelier nouveau"
    chat = session.get_one(Chat, FIRST_CHAT)
    session.get_one(Person, chat.person_id).language = "fr"
