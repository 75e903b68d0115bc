"""What arrives is a row first; nothing is lost, nothing is handled twice, and nobody waits long."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from bot.assembly import make_dispatcher
from bot.intake import Intake
from locales import Catalogues
from programme import inbox
from programme.inbox import Received
from programme.office import Unavailable
from tests.bot.conftest import ADA, EMILE, IDA, LANGUAGES, TOKEN, Hall
from tests.outage import locked
from tests.stories.town import settings_for
from tests.twins.intake import ConfirmsFirst

NONSENSE = (
    {"update_id": 9001, "poke": {"from": "the future"}},
    {"update_id": 9002, "message": {"chat": {"id": "nobody"}}},
    {"update_id": 9003, "message": None},
    {"update_id": 9004, "callback_query": {"id": "1"}},
    {"update_id": 9005},
)


@asynccontextmanager
async def polling(intake: Intake) -> AsyncIterator[None]:
    await intake.resume()
    task = asyncio.create_task(intake.poll())
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def test_what_people_write_is_stored_then_confirmed_then_handled(hall: Hall) -> None:
    await hall.says(ADA, "one", "two")
    intake = hall.intake()
    async with polling(intake):
        await hall.until(lambda: len(hall.heard) == 2)
        await hall.says(ADA, "three")
        await hall.until(lambda: len(hall.heard) == 3)
    await intake.drain()
    assert hall.heard == ["one", "two", "three"]
    rows = await hall.rows()
    assert all(row.closed_at and row.body is None and row.error is None for row in rows)
    assert len(await hall.batch()) <= 1, "the last is confirmed by the next question"


@pytest.mark.parametrize("nonsense", NONSENSE, ids=lambda one: str(one["update_id"]))
async def test_one_update_that_nobody_understands_does_not_stop_its_batch(
    hall: Hall, nonsense: dict[str, object]
) -> None:
    await hall.says(ADA, "before", "after")
    before, after = await hall.batch()
    intake = hall.intake()
    await intake.receive([before, nonsense, after])
    await intake.drain()
    assert hall.heard == ["before", "after"]
    assert all(row.closed_at for row in await hall.rows())


async def test_what_is_no_update_at_all_is_passed_over(hall: Hall) -> None:
    await hall.says(ADA, "sense")
    [sense] = await hall.batch()
    intake = hall.intake()
    await intake.receive([{"message": {}}, "update", sense, {"update_id": "x"}])  # type: ignore[list-item]
    await intake.drain()
    assert hall.heard == ["sense"]


async def test_an_update_that_comes_again_is_no_second_one(hall: Hall) -> None:
    await hall.says(ADA, "once")
    batch = await hall.batch()
    intake = hall.intake()
    for _ in range(3):
        await intake.receive(batch)
    await intake.drain()
    await intake.receive(batch)
    await intake.drain()
    assert hall.heard == ["once"]


async def test_a_chat_keeps_its_order_and_waits_for_no_other(hall: Hall) -> None:
    hall.held["slow"] = asyncio.Event()
    await hall.says(ADA, "slow", "then")
    await hall.says(EMILE, "meanwhile", "still")
    intake = hall.intake()
    await intake.receive(await hall.batch())
    await hall.until(lambda: len(hall.heard) == 2)
    assert hall.heard == ["meanwhile", "still"]
    hall.held["slow"].set()
    await intake.drain()
    assert hall.heard == ["meanwhile", "still", "slow", "then"]


async def test_what_fails_is_marked_and_stops_nobody(hall: Hall) -> None:
    hall.broken.add("breaks")
    await hall.says(ADA, "breaks", "goes on")
    intake = hall.intake()
    await intake.receive(await hall.batch())
    await intake.drain()
    assert hall.heard == ["goes on"]
    first, second = await hall.rows()
    assert first.error == "LookupError"
    assert first.closed_at
    assert second.error is None


async def test_while_the_database_is_locked_each_writer_is_told_once_and_nothing_is_lost(
    hall: Hall, places: Path
) -> None:
    url = hall.office.database.engine.url.render_as_string(hide_password=False)
    settings = settings_for(hall.url, url, places)
    real = make_dispatcher(settings, hall.office, Catalogues(LANGUAGES), hall.now, "convoke_bot")
    await hall.says(ADA, "/help")
    await hall.says(EMILE, "/help")
    intake = hall.intake(dispatcher=real)
    await intake.receive(await hall.batch())
    with locked(hall.office.database):
        await hall.until(lambda: len(hall.pauses) > 6)
        assert [len(hall.told(who)) for who in (ADA, EMILE)] == [1, 1]
        assert "What you sent is kept" in hall.told(ADA)[0]
    await intake.drain()
    assert [len(hall.told(who)) for who in (ADA, EMILE)] == [2, 2]
    assert all(row.closed_at and not row.error for row in await hall.rows())


async def test_what_cannot_be_stored_stays_with_telegram_and_comes_later(hall: Hall) -> None:
    await hall.says(ADA, "patience")
    intake = hall.intake()
    with locked(hall.office.database):
        async with polling(intake):
            await hall.until(lambda: len(hall.pauses) > 2)
            assert len(await hall.batch()) == 1
    assert len(hall.told(ADA)) == 1
    async with polling(intake):
        await hall.until(lambda: hall.heard == ["patience"])


async def test_what_was_stored_while_nobody_knew_is_handled_all_the_same(hall: Hall) -> None:
    """A commit whose answer got lost: the next time, its updates are no news."""
    await hall.says(ADA, "stored?")
    batch = await hall.batch()
    intake = hall.intake()
    with locked(hall.office.database), pytest.raises(Unavailable):
        await intake.receive(batch)
    stored = [Received(one["update_id"], ADA, one) for one in batch]
    owner = intake.sharing.owner
    await hall.office.note(inbox.store, updates=stored, now=hall.now(), owner=owner)
    await intake.receive(batch)
    await intake.receive(batch)
    await intake.drain()
    assert hall.heard == ["stored?"]


async def heard_after_a_death(hall: Hall, made: type[Intake]) -> list[str]:
    """What is handled in the end, where a process dies before it could store a batch."""
    await hall.says(ADA, "one")
    await hall.says(EMILE, "two")
    with locked(hall.office.database):
        async with polling(hall.intake(made)):
            await hall.until(lambda: bool(hall.pauses))
        with suppress(Unavailable):  # what the dead still had in a thread dies too
            await hall.office.note(inbox.clean_up, now=hall.now())
    await hall.says(IDA, "last")
    living = hall.intake(made)
    async with polling(living):
        await hall.until(lambda: "last" in hall.heard)
    await living.drain()
    return sorted(hall.heard)


async def test_a_process_that_dies_before_it_stored_a_batch_loses_none_of_it(hall: Hall) -> None:
    assert await heard_after_a_death(hall, Intake) == ["last", "one", "two"]


async def test_an_intake_that_confirms_before_it_stores_is_found_out(hall: Hall) -> None:
    assert await heard_after_a_death(hall, ConfirmsFirst) == ["last"]


async def test_what_was_stored_and_not_closed_is_taken_up_at_the_next_start(hall: Hall) -> None:
    hall.held["halfway"] = asyncio.Event()
    await hall.says(ADA, "halfway", "behind it")
    dying = hall.intake()
    await dying.receive(await hall.batch())
    await dying.stop(within=0)
    assert hall.heard == []
    hall.held.clear()
    living = hall.intake()
    await living.resume()
    await living.drain()
    assert hall.heard == ["halfway", "behind it"]


async def test_stopping_lets_what_is_being_handled_come_to_its_end(hall: Hall) -> None:
    hall.held["nearly done"] = asyncio.Event()
    await hall.says(ADA, "nearly done", "not begun")
    intake = hall.intake()
    await intake.receive(await hall.batch())
    stopping = asyncio.create_task(intake.stop(within=10))
    await asyncio.sleep(0)
    hall.held["nearly done"].set()
    await stopping
    assert hall.heard == ["nearly done"]
    assert [bool(row.closed_at) for row in await hall.rows()] == [True, False]


@pytest.mark.parametrize("what", ["502_before", "502_after", "garbage", "dropped", "429"])
async def test_where_telegram_fails_the_intake_waits_longer_each_time_and_recovers(
    hall: Hall, what: str
) -> None:
    await hall.says(ADA, "at last")
    await hall.fault(what, method="getUpdates", times=4)
    async with polling(hall.intake()):
        await hall.until(lambda: hall.heard == ["at last"])
    assert hall.pauses == [1, 2, 4, 8]


async def test_where_nobody_listens_the_intake_waits_up_to_half_a_minute(hall: Hall) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        nowhere = f"http://127.0.0.1:{closed.getsockname()[1]}"
        session = AiohttpSession(api=TelegramAPIServer.from_base(nowhere))
        hall.bot = Bot(TOKEN, session=session)
        async with polling(hall.intake()):
            await hall.until(lambda: len(hall.pauses) > 7)
        await (await session.create_session()).close()
    assert hall.pauses[:7] == [1, 2, 4, 8, 16, 30, 30]


async def test_a_second_poller_is_told_and_both_go_on(hall: Hall) -> None:
    """Telegram ends the older question with 409; the intake asks again."""
    async with polling(hall.intake()):
        await hall.until(lambda: hall.asked() == 1)
        await hall.bot.get_updates(timeout=0)
        await hall.until(lambda: bool(hall.pauses))
        await hall.says(ADA, "still here")
        await hall.until(lambda: hall.heard == ["still here"])


@pytest.mark.parametrize("what", ["502_before", "dropped", "garbage"])
async def test_an_answer_that_telegram_did_not_take_is_given_again(
    hall: Hall, places: Path, what: str
) -> None:
    url = hall.office.database.engine.url.render_as_string(hide_password=False)
    settings = settings_for(hall.url, url, places)
    real = make_dispatcher(settings, hall.office, Catalogues(LANGUAGES), hall.now, "convoke_bot")
    await hall.says(ADA, "/help")
    await hall.fault(what, method="sendMessage", times=1)
    intake = hall.intake(dispatcher=real)
    await intake.receive(await hall.batch())
    await intake.drain()
    assert len(hall.told(ADA)) == (1 if what == "502_before" else 2)
    assert hall.pauses == [1]
