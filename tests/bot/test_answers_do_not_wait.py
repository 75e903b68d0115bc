"""No answer waits for a chat that hangs: it is the order of things that is looked at."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.hook import receiving
from bot.intake import Intake
from bot.telegram import make_dispatcher
from handlers.keeping import KeepLimits
from handlers.limits import Limits
from locales import Catalogues
from tests.bot.hall import ADA, EMILE, IDA, LANGUAGES, Hall
from tests.outage import locked
from tests.seconds import Seconds
from tests.stories.town import settings_for
from tests.twins.intake import OneLane
from tests.way import Way

WAIT = 300


def answering(hall: Hall, places: Path, way: Way, made: type[Intake] = Intake) -> Intake:
    """The real dispatcher, on a way where something happens."""
    seconds = Seconds()
    hall.bot.session.middleware(KeepLimits(Limits(30, seconds, seconds.sleep)))
    hall.bot.session.middleware(way)
    url = hall.office.database.engine.url.render_as_string(hide_password=False)
    settings = settings_for(hall.url, url, places)
    real = make_dispatcher(settings, hall.office, Catalogues(LANGUAGES), hall.now, "convoke_bot")
    return hall.intake(made, dispatcher=real)


def hangs(way: Way) -> None:
    way.hold(ADA)


def is_put_off(way: Way) -> None:
    way.put_off[ADA] = WAIT


@pytest.mark.parametrize("spoilt", [hangs, is_put_off], ids=lambda one: one.__name__)
async def test_all_others_are_answered_in_the_meantime(
    hall: Hall, places: Path, spoilt: Callable[[Way], None]
) -> None:
    way = Way()
    intake = answering(hall, places, way)
    spoilt(way)
    for who in (ADA, EMILE, IDA):
        await hall.says(who, "/help")
    await intake.receive(await hall.batch())
    await hall.until(lambda: bool(hall.told(EMILE) and hall.told(IDA)))
    rows = {row.chat_id: row for row in await hall.rows()}
    await hall.until(lambda: way.asked[ADA] == 1)
    assert rows[ADA].closed_at is None
    await intake.stop(within=0)


async def test_an_intake_with_one_lane_for_all_is_found_out(hall: Hall, places: Path) -> None:
    way = Way()
    intake = answering(hall, places, way, OneLane)
    hangs(way)
    await hall.says(ADA, "/help")
    await hall.says(EMILE, "/help")
    await intake.receive(await hall.batch())
    await hall.until(lambda: way.asked[ADA] == 1)
    going_on = asyncio.create_task(intake.drain())
    await asyncio.wait({going_on}, timeout=0.2)
    assert hall.told(EMILE) == []
    way.let_go(ADA)
    await going_on
    assert hall.told(EMILE)


async def test_the_way_in_waits_for_no_chat_that_hears_late_of_an_outage(
    hall: Hall, places: Path
) -> None:
    way = Way()
    intake = answering(hall, places, way)
    way.hold(ADA)
    await hall.says(ADA, "/help")
    first = await hall.batch()
    with locked(hall.office.database):
        assert not await receiving(intake)(first)
        await hall.says(EMILE, "/help")
        assert not await receiving(intake)((await hall.batch())[1:])
        await hall.until(lambda: bool(hall.told(EMILE)))
    await intake.stop(within=0)
