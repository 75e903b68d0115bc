"""Nobody waits for a chat that hangs: no reminder and no broadcast.

What is looked at is the order of things, never how long they take.
"""

import asyncio

from sqlalchemy.orm import Session

from db.tables import Broadcast, State
from handlers.broadcasting.progress import Showing
from locales import Catalogues
from programme.office import Office
from programme.values import Course
from tests import factories as make
from tests.bot.hall import LANGUAGES
from tests.invited import FIRST_CHAT
from tests.opening import post_of
from tests.seconds import Seconds
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
