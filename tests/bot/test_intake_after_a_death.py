"""What a process that ended or died had taken is lost nowhere, and handled by the next."""

import asyncio
from contextlib import suppress
from pathlib import Path

import pytest

from bot.intake import Intake
from bot.telegram import make_dispatcher
from locales import Catalogues
from programme import inbox
from programme.inbox import Received
from programme.office import Unavailable
from tests.bot.hall import ADA, EMILE, IDA, LANGUAGES, Hall
from tests.bot.polling import polling
from tests.outage import locked
from tests.stories.town import settings_for
from tests.twins.intake import ConfirmsFirst


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
