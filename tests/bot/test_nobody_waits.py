"""Nobody waits for a chat that hangs: no answer, no reminder, no broadcast, and not the way in.

What is looked at is the order of things, never how long they take.
"""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from bot.hook import receiving
from bot.intake import Intake
from bot.telegram import make_dispatcher
from db.tables import Broadcast, State
from handlers.broadcasting.progress import Showing
from handlers.keeping import KeepLimits
from handlers.limits import Limits
from locales import Catalogues
from programme.office import Office
from programme.values import Course
from tests import factories as make
from tests.bot.hall import ADA, EMILE, IDA, LANGUAGES, Hall
from tests.outage import locked
from tests.post import FIRST_CHAT, post_of
from tests.seconds import Seconds
from tests.stories.town import settings_for
from tests.twins.intake import OneLane
from tests.way import Way

GUESTS = 12
WAIT = 300


async def test_reminders_go_to_all_others_while_one_chat_hangs(office: Office) -> None:
    async with post_of(office, guests=GUESTS) as post:
        sender, way = await post.sender(), Way()
        sender.bot.session.middleware(way)
        way.hold(FIRST_CHAT)
        sending = asyncio.create_task(sender.send_due())

        async def so_far(state: State, many: int) -> bool:
            return (await post.states())[state] == many

        await post.until(lambda: so_far(State.SENT, GUESTS - 1))
        assert await so_far(State.SENDING, 1)
        assert not sending.done()
        way.let_go(FIRST_CHAT)
        await sending
        assert await so_far(State.SENT, GUESTS)


async def test_reminders_go_to_all_others_while_one_chat_is_put_off(office: Office) -> None:
    seconds = Seconds()
    async with post_of(office, guests=GUESTS, seconds=seconds) as post:
        sender, way = await post.sender(rate=30), Way()
        sender.bot.session.middleware(way)
        way.put_off[FIRST_CHAT] = WAIT
        sending = asyncio.create_task(sender.send_due())

        async def others() -> bool:
            seconds.wait(0.05)
            return (await post.states())[State.SENT] == GUESTS - 1

        await post.until(others)
        sending.cancel()
        assert way.asked[FIRST_CHAT] == 1
        assert sender.limits.paused == 0


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


def going(session: Session, *, number: int) -> None:
    """A broadcast whose progress stands in a chat of its own."""
    writer = make.person(session, name=f"Writer {number}", chat=FIRST_CHAT + number)
    activity = make.activity(session, title=f"Workshop {number}")
    session.add(
        Broadcast(
            activity_id=activity,
            by_id=writer,
            text="Bring a passport",
            language="en_GB",
            course=Course.GOING,
            written_at=make.BEGINNING,
            chat_id=FIRST_CHAT + number,
            message_id=number,
        )
    )


async def test_the_progress_of_a_broadcast_waits_for_no_other_writers_chat(office: Office) -> None:
    async with post_of(office, guests=0) as post:
        for number in (1, 2):
            await office.note(going, number=number)
        bot, way = (await post.sender()).bot, Way()
        bot.session.middleware(way)
        way.hold(FIRST_CHAT + 1)
        show = Showing(bot, office, Catalogues(LANGUAGES))

        async def one_shown() -> bool:
            return await office.read(courses) == [Course.GOING, Course.DONE]

        async def shown() -> bool:
            return await office.read(courses) == [Course.DONE, Course.DONE]

        await show()
        await post.until(one_shown)
        await show()
        assert way.asked[FIRST_CHAT + 1] == 1, "one edit at a time"
        way.let_go(FIRST_CHAT + 1)
        await post.until(shown)


def courses(session: Session) -> list[Course]:
    return [row.course for row in session.query(Broadcast).order_by(Broadcast.id)]
