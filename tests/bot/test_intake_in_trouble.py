"""The intake where the database is locked, or Telegram fails, is away or asked by another."""

import socket
from pathlib import Path

import pytest
from aiogram import Bot

from bot.telegram import make_dispatcher
from locales import Catalogues
from tests.bot.hall import ADA, EMILE, LANGUAGES, TOKEN, Hall
from tests.bot.polling import polling
from tests.outage import locked
from tests.stories.town import settings_for
from tests.wire import Wire


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
        session = Wire(nowhere)
        hall.bot = Bot(TOKEN, session=session)
        async with polling(hall.intake()):
            await hall.until(lambda: len(hall.pauses) > 7)
        await session.close()
    assert hall.pauses[:7] == [1, 2, 4, 8, 16, 30, 30]


async def test_a_second_poller_is_told_and_both_go_on(hall: Hall) -> None:
    """Telegram ends the older question with 409; the intake asks again."""
    async with polling(hall.intake()):
        await hall.until(lambda: hall.asked() == 1)
        await hall.bot.get_updates(timeout=0)
        await hall.until(lambda: bool(hall.pauses))
        await hall.says(ADA, "still here")
        await hall.until(lambda: hall.heard == ["still here"])
